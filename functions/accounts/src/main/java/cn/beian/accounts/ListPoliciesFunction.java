package cn.beian.accounts;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.AccessTable;
import cn.beian.platform.table.Wiring;

/**
 * {@code GET /policies}: the account's policies, the managed ones among them, and to whom they are
 * granted.
 */
public final class ListPoliciesFunction extends HttpFunction {
  private final AccessTable access;

  public ListPoliciesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListPoliciesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.access = new AccessTable(wiring.table());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.POLICIES);
    return HttpResponse.json(200, AccessViews.rules(access.of(caller.account())));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/policies");
  }
}
