package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.AbandonOrder;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.Wiring;

/** {@code POST /orders/{orderId}/abandonment}: ends an order that is in the customer's hands. */
public final class AbandonOrderFunction extends HttpFunction {
  private final AbandonOrder abandonOrder;

  public AbandonOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private AbandonOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.abandonOrder = new AbandonOrder(wiring.clerk(wiring.noContent()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.inRole(Role.CUSTOMER, Role.REVIEWER);
    request.json().end();
    return answers(request).ofOrder(abandonOrder.abandon(caller, request.orderId()));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/orders/{orderId}/abandonment");
  }
}
