package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.OwnOrders;
import cn.beian.domain.rule.Dossier;
import cn.beian.orders.Validation.Question;
import cn.beian.platform.env.Environment;
import cn.beian.platform.filing.DossierReader;
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
 * wrong, without submitting; {@code asOf} another day, and with {@code explain} what became of
 * every rule. The answer also says which type of order it would be.
 */
public final class ValidateOrderFunction extends HttpFunction {
  private final Validation validation;
  private final OwnOrders own;

  public ValidateOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private ValidateOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    OrderTable orders = wiring.ordersToRead(wiring.content());
    this.validation = new Validation(wiring, orders);
    this.own = new OwnOrders(orders);
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    Question question = validation.question(request);
    JsonObject json = request.json();
    boolean stored = !request.pathParameter("orderId").isEmpty();
    Dossier content = stored ? null : DossierReader.read(json);
    json.end();
    return content == null
        ? answers(request)
            .of(
                own.find(caller, request.orderId()),
                order -> validation.ofOrder(order, caller, question))
        : validation.ofContent(content, caller, question);
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/orders/{orderId}/validations");
  }
}
