package cn.beian.accounts;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.policy.AccessRules;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.AccessTable;
import cn.beian.platform.table.Wiring;

/** {@code GET /permissions/simulate}: what a sub-account may do, and why. */
public final class SimulatePermissionsFunction extends HttpFunction {
  private final AccessTable access;

  public SimulatePermissionsFunction() {
    this(new Wiring(Environment.current()));
  }

  private SimulatePermissionsFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.access = new AccessTable(wiring.table());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.POLICIES);
    Simulation simulation = Simulation.read(request);
    AccessRules rules = access.of(caller.account());
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("user", simulation.user())
            .with("operations", simulation.of(rules))
            .build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/permissions/simulate");
  }
}
