package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OwnOrders;
import cn.beian.platform.due.DueDateViews;
import cn.beian.platform.due.LookAhead;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.Wiring;
import java.util.Map;

/** {@code GET /orders/{orderId}/deadlines}: everything dated that lies ahead of an order. */
public final class ListDeadlinesFunction extends HttpFunction {
  private final OwnOrders own;
  private final LookAhead ahead;
  private final DueDateViews views = new DueDateViews();

  public ListDeadlinesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListDeadlinesFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.own = new OwnOrders(wiring.ordersToRead(wiring.noContent()));
    this.ahead = new LookAhead(wiring);
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.reviewerOrCustomer(Permission.VIEW);
    return answers(request)
        .of(own.find(caller, request.orderId()), order -> Answers.order(200, order, view(order)));
  }

  private Map<String, Object> view(Order order) {
    return new JsonMap()
        .with("orderId", order.id())
        .with("state", order.state())
        .with("items", ahead.of(ahead.see(order)).stream().map(views::of).toList())
        .build();
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/orders/{orderId}/deadlines");
  }
}
