package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.code.BindServiceCode;
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
import java.util.List;
import java.util.Locale;

/**
 * {@code POST /instances/{instanceId}/service-code-bindings}: ties up to 20 paid codes to an
 * instance, all or none.
 */
public final class BindServiceCodeFunction extends HttpFunction {
  private final BindServiceCode bindServiceCode;

  public BindServiceCodeFunction() {
    this(new Wiring(Environment.current()));
  }

  private BindServiceCodeFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.bindServiceCode =
        new BindServiceCode(
            wiring.instancesToRead(),
            wiring.serviceCodes(),
            new EligibilityPolicy(new Products()),
            wiring.journal());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.SERVICE_CODES);
    JsonObject json = request.json();
    List<String> codes = json.requiredTexts("serviceCodes", BindServiceCode.MOST);
    json.end();
    return answers(request)
        .of(
            bindServiceCode.bind(
                caller,
                request.instanceId(),
                codes.stream().map(code -> code.toLowerCase(Locale.ROOT)).toList()),
            bound -> HttpResponse.json(200, ServiceCodeViews.list(bound)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.CUSTOMER,
        "POST",
        "/instances/{instanceId}/service-code-bindings",
        "{\"serviceCodes\":[\"priming\"]}");
  }
}
