package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.ServiceCodeTable;
import cn.beian.platform.table.ServiceCodeViews;
import cn.beian.platform.table.Wiring;

/** {@code GET /service-codes}: the account's codes, newest first. */
public final class ListServiceCodesFunction extends HttpFunction {
  private final ServiceCodeTable codes;

  public ListServiceCodesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListServiceCodesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.codes = wiring.serviceCodesToRead();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.SERVICE_CODES);
    return Answers.page(
        codes.ofAccount(caller.account(), request.limit(), request.query("cursor")),
        ServiceCodeViews::of);
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/service-codes");
  }
}
