package cn.beian.reviews;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.DecideReview;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.order.Reason;
import cn.beian.platform.env.Environment;
import cn.beian.platform.filing.Reasons;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Wiring;
import java.util.List;

/** {@code POST /reviews/{orderId}/decision}: the reviewer passes, rejects or asks for material. */
public final class DecideReviewFunction extends HttpFunction {
  private static final int MOST_REASONS = 20;

  private final DecideReview decideReview;

  public DecideReviewFunction() {
    this(new Wiring(Environment.current()));
  }

  private DecideReviewFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.decideReview = new DecideReview(wiring.clerk(wiring.noContent()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.inRole(Role.REVIEWER);
    JsonObject json = request.json();
    Decision decision = json.requiredChoice("decision", Decision.class);
    List<Reason> reasons =
        json.objects("reasons", MOST_REASONS).stream().map(Reasons::readReviewers).toList();
    json.end();
    return answers(request)
        .ofOrder(decideReview.decide(caller, request.orderId(), decision, reasons));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.REVIEWER, "POST", "/reviews/{orderId}/decision", "{\"decision\":\"PASS\"}");
  }
}
