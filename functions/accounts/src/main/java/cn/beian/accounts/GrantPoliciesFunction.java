package cn.beian.accounts;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.policy.ManageAccess;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.AccessTable;
import cn.beian.platform.table.Wiring;

/**
 * {@code PUT /sub-accounts/{user}/grants/{grant}}: grants policies to a sub-account, in the place
 * of an older grant of that name.
 */
public final class GrantPoliciesFunction extends HttpFunction {
  private final ManageAccess manage;

  public GrantPoliciesFunction() {
    this(new Wiring(Environment.current()));
  }

  private GrantPoliciesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.manage = new ManageAccess(new AccessTable(wiring.table()), wiring.clock());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.POLICIES);
    String user = request.named("user", RefusalCode.GRANT_NOT_FOUND);
    String name = request.named("grant", RefusalCode.GRANT_NOT_FOUND);
    return answers(request)
        .of(
            manage.grant(caller, user, name, PolicyReader.policies(request.json())),
            grant -> HttpResponse.json(200, AccessViews.grant(grant)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "PUT", "/sub-accounts/{user}/grants/{grant}");
  }
}
