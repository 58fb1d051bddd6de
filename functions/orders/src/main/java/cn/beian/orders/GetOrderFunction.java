package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.OwnOrders;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.Wiring;

/** {@code GET /orders/{orderId}}: an order with its content, its history and its progress. */
public final class GetOrderFunction extends HttpFunction {
  private final OwnOrders own;
  private final WholeOrder whole;

  public GetOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private GetOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    OrderTable orders = wiring.ordersToRead(wiring.content());
    this.own = new OwnOrders(orders);
    this.whole = new WholeOrder(wiring, orders);
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.reviewerOrCustomer(Permission.VIEW);
    return answers(request)
        .of(
            own.find(caller, request.orderId()),
            order -> Answers.order(200, order, whole.view(order, caller)));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/orders/{orderId}");
  }
}
