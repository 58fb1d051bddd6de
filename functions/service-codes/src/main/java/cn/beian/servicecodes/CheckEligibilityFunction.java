package cn.beian.servicecodes;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.instance.CheckEligibility;
import cn.beian.domain.instance.Eligibility;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.Products;
import cn.beian.platform.table.Wiring;
import java.util.Map;

/**
 * {@code GET /instances/{instanceId}/eligibility}: whether an instance may give a code, and all
 * that is in the way.
 */
public final class CheckEligibilityFunction extends HttpFunction {
  private final CheckEligibility checkEligibility;

  public CheckEligibilityFunction() {
    this(new Wiring(Environment.current()));
  }

  private CheckEligibilityFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.checkEligibility =
        new CheckEligibility(
            wiring.instancesToRead(), new EligibilityPolicy(new Products()), wiring.clock());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.SERVICE_CODES);
    return answers(request)
        .of(
            checkEligibility.check(caller, request.instanceId()),
            answer -> HttpResponse.json(200, view(answer)));
  }

  private static Map<String, Object> view(CheckEligibility.Answer answer) {
    return new JsonMap()
        .with("instanceId", answer.instanceId())
        .with("free", view(answer.free()))
        .with("paid", view(answer.paid()))
        .build();
  }

  private static Map<String, Object> view(Eligibility eligibility) {
    return new JsonMap()
        .with("eligible", eligibility.eligible())
        .with("quota", eligibility.quota())
        .with("remaining", eligibility.remaining())
        .with("findings", eligibility.failures().stream().map(Problems::finding).toList())
        .build();
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/instances/{instanceId}/eligibility");
  }
}
