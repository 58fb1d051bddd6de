package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.ServiceCode;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.ServiceCodeTable;
import cn.beian.platform.table.Wiring;
import java.util.Map;

/** {@code GET /service-codes}: the account's codes, newest first. */
public final class ListServiceCodesFunction extends HttpFunction {
  private final ServiceCodeTable codes;

  public ListServiceCodesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListServiceCodesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.codes = new ServiceCodeTable(wiring.table());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.SERVICE_CODES);
    return Answers.page(
        codes.ofAccount(caller.account(), request.limit(), request.query("cursor")),
        ListServiceCodesFunction::view);
  }

  private static Map<String, Object> view(ServiceCode code) {
    return new JsonMap()
        .with("serviceCode", code.code())
        .with("instanceId", code.instanceId())
        .with("state", code.state())
        .with("issuedAt", code.issuedAt())
        .with("orderId", code.order())
        .with("filingNumber", code.filingNumber())
        .build();
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/service-codes");
  }
}
