package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.RefundServiceCode;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.ServiceCodeViews;
import cn.beian.platform.table.Wiring;

/**
 * {@code POST /service-codes/{serviceCode}/refund}: ends an unused paid code before the billing
 * pays it back.
 */
public final class RefundServiceCodeFunction extends HttpFunction {
  private final RefundServiceCode refundServiceCode;

  public RefundServiceCodeFunction() {
    this(new Wiring(Environment.current()));
  }

  private RefundServiceCodeFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.refundServiceCode = new RefundServiceCode(wiring.serviceCodes(), wiring.journal());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.inRole(Role.BILLING);
    request.json().end();
    return answers(request)
        .of(
            refundServiceCode.refund(caller, request.serviceCode()),
            code -> HttpResponse.json(200, ServiceCodeViews.of(code)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.BILLING, "POST", "/service-codes/{serviceCode}/refund");
  }
}
