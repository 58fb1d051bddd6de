package cn.beian.reviews;

import cn.beian.domain.account.Role;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.Rejections;

/** {@code GET /rejection-reasons}: the catalogue of rejections, with cause and remedy of each. */
public final class ListRejectionReasonsFunction extends HttpFunction {

  public ListRejectionReasonsFunction() {
    super(Environment.current(), Idempotency.unneeded());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.inRole(Role.REVIEWER);
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("items", Rejections.catalogue().all().stream().map(Rejections::view).toList())
            .build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.REVIEWER, "GET", "/rejection-reasons");
  }
}
