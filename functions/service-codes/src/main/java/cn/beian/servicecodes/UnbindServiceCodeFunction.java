package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.UnbindServiceCode;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.ServiceCodeViews;
import cn.beian.platform.table.Wiring;

/**
 * {@code POST /service-codes/{serviceCode}/unbinding}: takes an unused paid code off its instance.
 */
public final class UnbindServiceCodeFunction extends HttpFunction {
  private final UnbindServiceCode unbindServiceCode;

  public UnbindServiceCodeFunction() {
    this(new Wiring(Environment.current()));
  }

  private UnbindServiceCodeFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.unbindServiceCode = new UnbindServiceCode(wiring.serviceCodes(), wiring.journal());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.SERVICE_CODES);
    request.json().end();
    return answers(request)
        .of(
            unbindServiceCode.unbind(caller, request.serviceCode()),
            code -> HttpResponse.json(200, ServiceCodeViews.of(code)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/service-codes/{serviceCode}/unbinding");
  }
}
