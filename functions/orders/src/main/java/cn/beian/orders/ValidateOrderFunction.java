package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.order.OwnOrders;
import cn.beian.platform.env.Environment;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.Wiring;

/**
 * {@code POST /orders/{orderId}/validations} and {@code POST /validations}: everything that is
 * wrong, without submitting.
 */
public final class ValidateOrderFunction extends HttpFunction {
  private final Validation validation;
  private final OrderTable orders;
  private final OwnOrders own;

  public ValidateOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private ValidateOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.validation = new Validation(wiring.clock());
    this.orders = wiring.ordersToRead(wiring.content());
    this.own = new OwnOrders(orders);
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    JsonObject json = request.json();
    if (request.pathParameter("orderId").isEmpty()) {
      Filing filing = FilingReader.read(json);
      json.end();
      return validation.report(filing, OrderType.FIRST_FILING);
    }
    json.end();
    return answers(request)
        .of(
            own.find(caller, request.orderId()),
            order -> validation.report(orders.filing(order.id(), caller.user()), order.type()));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/orders/{orderId}/validations");
  }
}
