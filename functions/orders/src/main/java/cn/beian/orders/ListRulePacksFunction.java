package cn.beian.orders;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;

/** {@code GET /rules}: the rule packs there are, each with its edition. */
public final class ListRulePacksFunction extends HttpFunction {
  private final RuleShelf shelf = new RuleShelf();

  public ListRulePacksFunction() {
    super(Environment.current(), Idempotency.unneeded());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.reviewerOrCustomer(Permission.VIEW);
    return HttpResponse.json(
        200,
        new JsonMap().with("packs", shelf.packs().stream().map(RuleViews::pack).toList()).build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/rules");
  }
}
