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

/** {@code DELETE /policies/{policy}}: removes a policy that is granted to nobody. */
public final class DeletePolicyFunction extends HttpFunction {
  private final ManageAccess manage;

  public DeletePolicyFunction() {
    this(new Wiring(Environment.current()));
  }

  private DeletePolicyFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.manage = new ManageAccess(new AccessTable(wiring.table()), wiring.clock());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.POLICIES);
    String name = request.named("policy", RefusalCode.POLICY_NOT_FOUND);
    return answers(request)
        .of(
            manage.remove(caller, name),
            policy -> HttpResponse.json(200, AccessViews.policy(policy)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "DELETE", "/policies/{policy}");
  }
}
