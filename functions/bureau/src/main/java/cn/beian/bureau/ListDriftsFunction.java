package cn.beian.bureau;

import cn.beian.domain.account.Role;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.DriftTable;
import cn.beian.platform.table.DriftViews;
import cn.beian.platform.table.Wiring;
import java.time.InstantSource;

/**
 * {@code GET /drifts}: on what we and the administrations do not agree, the oldest first, with the
 * likely cause and what to do.
 */
public final class ListDriftsFunction extends HttpFunction {
  private final DriftTable drifts;
  private final DriftViews views = new DriftViews();
  private final InstantSource clock;

  public ListDriftsFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListDriftsFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.drifts = wiring.drifts();
    this.clock = wiring.clock();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.inRole(Role.REVIEWER);
    return HttpResponse.json(
        200,
        new JsonMap()
            .with(
                "items",
                drifts.list().stream().map(drift -> views.of(drift, clock.instant())).toList())
            .build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.REVIEWER, "GET", "/drifts");
  }
}
