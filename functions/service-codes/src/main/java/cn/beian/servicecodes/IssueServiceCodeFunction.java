package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.IssueServiceCode;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.rules.Products;
import cn.beian.platform.table.ServiceCodeViews;
import cn.beian.platform.table.Wiring;

/** {@code POST /instances/{instanceId}/service-codes}: new free codes of an instance. */
public final class IssueServiceCodeFunction extends HttpFunction {
  private final IssueServiceCode issueServiceCode;

  public IssueServiceCodeFunction() {
    this(new Wiring(Environment.current()));
  }

  private IssueServiceCodeFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.issueServiceCode =
        new IssueServiceCode(
            wiring.instancesToRead(),
            wiring.serviceCodes(),
            new EligibilityPolicy(new Products()),
            wiring.journal());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.caller();
    if (caller.role() != Role.INVENTORY) {
      caller = request.customer(Permission.SERVICE_CODES);
    }
    JsonObject json = request.json();
    Long count = json.number("count", 1, IssueServiceCode.MOST);
    json.end();
    return answers(request)
        .of(
            issueServiceCode.issue(
                caller, request.instanceId(), count == null ? 1 : Math.toIntExact(count)),
            issued ->
                HttpResponse.json(
                    201, ServiceCodeViews.issued(issued.codes(), issued.freeRemaining())));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/instances/{instanceId}/service-codes");
  }
}
