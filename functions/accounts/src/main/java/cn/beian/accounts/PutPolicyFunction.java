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

/** {@code PUT /policies/{policy}}: writes a policy, in the place of an older one. */
public final class PutPolicyFunction extends HttpFunction {
  private final ManageAccess manage;

  public PutPolicyFunction() {
    this(new Wiring(Environment.current()));
  }

  private PutPolicyFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.manage = new ManageAccess(new AccessTable(wiring.table()), wiring.clock());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.POLICIES);
    String name = request.named("policy", RefusalCode.POLICY_NOT_FOUND);
    return answers(request)
        .of(
            manage.put(caller, name, PolicyReader.wish(request.json())),
            policy -> HttpResponse.json(200, AccessViews.policy(policy)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "PUT", "/policies/{policy}");
  }
}
