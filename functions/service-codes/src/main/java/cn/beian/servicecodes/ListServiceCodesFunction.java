package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.instance.Instance;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.InstanceTable;
import cn.beian.platform.table.Page;
import cn.beian.platform.table.ServiceCodeTable;
import cn.beian.platform.table.ServiceCodeViews;
import cn.beian.platform.table.Wiring;
import java.util.Map;
import java.util.Objects;

/**
 * {@code GET /service-codes}: the account's codes, newest first, all of them or those of a {@code
 * kind}, of {@code state}s, of an {@code instanceId}, of a {@code product}. A filtered page may be
 * short, or empty, and still have a cursor: the list ends where there is none.
 */
public final class ListServiceCodesFunction extends HttpFunction {
  private final ServiceCodeTable codes;
  private final InstanceTable instances;

  public ListServiceCodesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListServiceCodesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.codes = wiring.serviceCodesToRead();
    this.instances = wiring.instancesToRead();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.SERVICE_CODES);
    Page<ServiceCode> page =
        codes.ofAccount(
            caller.account(),
            CodeFilterReader.read(request),
            request.limit(),
            request.query("cursor"));
    Map<String, Instance> tied =
        instances.findAll(
            page.items().stream().map(ServiceCode::instanceId).filter(Objects::nonNull).toList());
    return Answers.page(page, code -> ServiceCodeViews.listed(code, tied));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/service-codes");
  }
}
