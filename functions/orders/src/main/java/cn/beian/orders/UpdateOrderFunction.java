package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.UpdateOrder;
import cn.beian.platform.env.Environment;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Wiring;
import java.util.function.UnaryOperator;

/** {@code PATCH /orders/{orderId}}: replaces the members given of an order's content. */
public final class UpdateOrderFunction extends HttpFunction {
  private final UpdateOrder updateOrder;

  public UpdateOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private UpdateOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.updateOrder = new UpdateOrder(wiring.clerk(wiring.content()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer();
    OrderId order = request.orderId();
    long seen = request.ifMatch();
    JsonObject json = request.json();
    UnaryOperator<Filing> patch = FilingReader.readPatch(json);
    json.end();
    return answers(request).ofOrder(updateOrder.update(caller, order, seen, patch));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "PATCH", "/orders/{orderId}");
  }
}
