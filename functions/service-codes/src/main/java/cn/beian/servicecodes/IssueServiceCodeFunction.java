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
import cn.beian.platform.rules.Products;
import cn.beian.platform.table.InstanceTable;
import cn.beian.platform.table.ServiceCodeTable;
import cn.beian.platform.table.Wiring;

/** {@code POST /instances/{instanceId}/service-codes}: a new free code of an instance. */
public final class IssueServiceCodeFunction extends HttpFunction {
  private final IssueServiceCode issueServiceCode;

  public IssueServiceCodeFunction() {
    this(new Wiring(Environment.current()));
  }

  private IssueServiceCodeFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.issueServiceCode =
        new IssueServiceCode(
            new InstanceTable(wiring.table()),
            new ServiceCodeTable(wiring.table()),
            new EligibilityPolicy(new Products()),
            wiring.journal());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.SERVICE_CODES);
    request.json().end();
    return answers(request)
        .of(
            issueServiceCode.issue(caller, request.instanceId()),
            issued ->
                HttpResponse.json(
                    201, ServiceCodeTable.issued(issued.code(), issued.freeRemaining())));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/instances/{instanceId}/service-codes");
  }
}
