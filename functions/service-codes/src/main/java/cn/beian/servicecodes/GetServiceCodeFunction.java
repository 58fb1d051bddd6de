package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.ServiceCodeTable;
import cn.beian.platform.table.ServiceCodeViews;
import cn.beian.platform.table.Wiring;

/**
 * {@code GET /service-codes/{serviceCode}}: one code. Whoever knows another account's code may use
 * it, and sees its state.
 */
public final class GetServiceCodeFunction extends HttpFunction {
  private final ServiceCodeTable codes;

  public GetServiceCodeFunction() {
    this(new Wiring(Environment.current()));
  }

  private GetServiceCodeFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.codes = wiring.serviceCodesToRead();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.SERVICE_CODES);
    Outcome<ServiceCode> found =
        codes
            .find(request.serviceCode())
            .map(Outcome::done)
            .orElseGet(() -> Outcome.refused(RefusalCode.SERVICE_CODE_NOT_FOUND));
    return answers(request)
        .of(
            found,
            code ->
                HttpResponse.json(
                    200,
                    code.account().equals(caller.account())
                        ? ServiceCodeViews.of(code)
                        : ServiceCodeViews.anothers(code)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/service-codes/{serviceCode}");
  }
}
