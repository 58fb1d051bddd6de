package cn.beian.reviews;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.PostponeCleanUp;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Wiring;
import java.time.LocalDate;

/** {@code PUT /reviews/{orderId}/postponement}: overdue clean-up of the order is put off. */
public final class PostponeCleanUpFunction extends HttpFunction {
  private final PostponeCleanUp postponeCleanUp;

  public PostponeCleanUpFunction() {
    this(new Wiring(Environment.current()));
  }

  private PostponeCleanUpFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.postponeCleanUp = new PostponeCleanUp(wiring.clerk(wiring.noContent()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller reviewer = request.inRole(Role.REVIEWER);
    JsonObject json = request.json();
    LocalDate to = json.requiredDay("to");
    json.end();
    return answers(request).ofOrder(postponeCleanUp.postpone(reviewer, request.orderId(), to));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.REVIEWER, "PUT", "/reviews/{orderId}/postponement", "{\"to\":\"2026-01-01\"}");
  }
}
