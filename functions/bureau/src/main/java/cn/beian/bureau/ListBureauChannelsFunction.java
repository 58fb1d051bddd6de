package cn.beian.bureau;

import cn.beian.domain.account.Role;
import cn.beian.domain.filing.Province;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.ChannelTable;
import cn.beian.platform.table.ChannelViews;
import cn.beian.platform.table.Wiring;
import java.util.List;
import java.util.Map;

/** {@code GET /bureau-channels}: how the ways to the administrations stand. */
public final class ListBureauChannelsFunction extends HttpFunction {
  private final CurrentIdentities identities;
  private final ChannelTable channels;

  public ListBureauChannelsFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListBureauChannelsFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.identities = new CurrentIdentities(wiring.environment());
    this.channels = wiring.channels();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.inRole(Role.REVIEWER);
    List<Map<String, Object>> items =
        identities.provinces().stream().sorted().map(this::view).toList();
    return HttpResponse.json(200, new JsonMap().with("items", items).build());
  }

  private Map<String, Object> view(Province province) {
    return ChannelViews.of(channels.channel(province), channels.waiting(province, 100));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.REVIEWER, "GET", "/bureau-channels");
  }

  @Override
  protected void forget() {
    identities.forget();
  }
}
