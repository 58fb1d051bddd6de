package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.event.Event;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OwnOrders;
import cn.beian.platform.env.Environment;
import cn.beian.platform.filing.FilingWriter;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.http.Problems;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.OrderViews;
import cn.beian.platform.table.Wiring;
import cn.beian.platform.text.Texts;
import java.util.List;
import java.util.Map;

/** {@code GET /orders/{orderId}}: an order with its content, its history and what comes next. */
public final class GetOrderFunction extends HttpFunction {
  private final OrderTable orders;
  private final OwnOrders own;
  private final Texts texts = new Texts();

  public GetOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private GetOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.orders = wiring.ordersToRead(wiring.content());
    this.own = new OwnOrders(orders);
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.reviewerOrCustomer(Permission.VIEW);
    return answers(request)
        .of(
            own.find(caller, request.orderId()),
            order -> Answers.order(200, order, view(order, caller)));
  }

  private Map<String, Object> view(Order order, Caller caller) {
    Map<String, Object> view = OrderViews.summary(order);
    view.put("next", Problems.text(texts.next(order.state())));
    view.put("serviceCodes", order.serviceCodes());
    if (!order.erased()) {
      view.put("filing", FilingWriter.write(orders.filing(order.id(), caller.user())));
    }
    List<Event> history = orders.history(order.id());
    view.put("history", history.stream().map(each -> OrderViews.event(each, caller)).toList());
    view.put(
        "overrides",
        orders.overrides(order.id(), history).stream()
            .map(each -> OrderViews.override(each, caller))
            .toList());
    return view;
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/orders/{orderId}");
  }
}
