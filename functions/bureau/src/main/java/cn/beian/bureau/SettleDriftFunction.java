package cn.beian.bureau;

import cn.beian.domain.account.Role;
import cn.beian.domain.drift.Drift;
import cn.beian.domain.filing.Province;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.DriftTable;
import cn.beian.platform.table.Wiring;

/**
 * {@code POST /drifts/settlement}: takes a drift off the list that a person has seen to. If it is
 * still there, the next comparison notes it anew.
 */
public final class SettleDriftFunction extends HttpFunction {
  private static final int LONGEST = 256;

  private final DriftTable drifts;

  public SettleDriftFunction() {
    this(new Wiring(Environment.current()));
  }

  private SettleDriftFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.drifts = wiring.drifts();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.inRole(Role.REVIEWER);
    JsonObject json = request.json();
    Province province = json.parsed("province", text -> Province.of(text).orElse(null));
    Drift.Kind kind = json.requiredChoice("kind", Drift.Kind.class);
    String about = json.requiredText("about", LONGEST);
    json.end();
    drifts.settle(province, kind, about);
    return HttpResponse.json(200, new JsonMap().with("settled", true).build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.REVIEWER, "POST", "/drifts/settlement", "{\"kind\":\"NOTICE\",\"about\":\"priming\"}");
  }
}
