package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.WithdrawOrder;
import cn.beian.domain.order.WithdrawOrder.Cause;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Wiring;

/** {@code POST /orders/{orderId}/withdrawal}: takes an order back from the provider's review. */
public final class WithdrawOrderFunction extends HttpFunction {
  private static final int WORDS = 500;

  private final WithdrawOrder withdrawOrder;

  public WithdrawOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private WithdrawOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.withdrawOrder = new WithdrawOrder(wiring.clerk(wiring.noContent()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer();
    JsonObject json = request.json();
    Cause cause = json.requiredChoice("cause", Cause.class);
    String words = json.text("words", WORDS);
    json.end();
    return answers(request)
        .ofOrder(withdrawOrder.withdraw(caller, request.orderId(), cause, words));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(
        Role.CUSTOMER, "POST", "/orders/{orderId}/withdrawal", "{\"cause\":\"NO_LONGER_WANTED\"}");
  }
}
