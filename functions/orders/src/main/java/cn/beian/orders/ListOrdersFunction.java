package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.OrderViews;
import cn.beian.platform.table.Wiring;

/** {@code GET /orders}: the account's orders, newest first. */
public final class ListOrdersFunction extends HttpFunction {
  private final OrderTable orders;

  public ListOrdersFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListOrdersFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.orders = wiring.ordersToRead(wiring.noContent());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    return Answers.page(
        orders.ofAccount(caller.account(), request.limit(), request.query("cursor")),
        OrderViews::summary);
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/orders");
  }
}
