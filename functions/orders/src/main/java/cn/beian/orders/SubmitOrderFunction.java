package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.SubmitOrder;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.rules.RulePacks;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.Wiring;

/** {@code POST /orders/{orderId}/submission}: hands an order to the provider's review. */
public final class SubmitOrderFunction extends HttpFunction {
  private final SubmitOrder submitOrder;

  public SubmitOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private SubmitOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    KeyedHash hash = wiring.hash();
    SealedContent content = wiring.content();
    this.submitOrder =
        new SubmitOrder(
            wiring.clerk(content),
            new SubmitOrder.Rules(new ValidateOrder(RulePacks.delivered()), hash),
            wiring.obstacles(hash),
            wiring.lookUp(hash, wiring.ordersToRead(content)));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.inRole(Role.CUSTOMER, Role.REVIEWER);
    request.json().end();
    return answers(request).ofOrder(submitOrder.submit(caller, request.orderId()));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/orders/{orderId}/submission");
  }
}
