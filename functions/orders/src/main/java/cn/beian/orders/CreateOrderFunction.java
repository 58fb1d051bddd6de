package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.CreateOrder;
import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Outcome;
import cn.beian.orders.WishReader.ForAccount;
import cn.beian.platform.deregistration.DeregistrationViews;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.Wiring;

/**
 * {@code POST /orders}: opens a draft: to file, to change, to deregister, or to begin again; for a
 * reviewer, to deregister what an account has filed.
 */
public final class CreateOrderFunction extends HttpFunction {
  private final DeregistrationViews views;
  private final CreateOrder createOrder;

  public CreateOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private CreateOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    SealedContent content = wiring.content();
    this.views = new DeregistrationViews(wiring);
    this.createOrder =
        new CreateOrder(
            wiring.clerk(content, change -> views.summary(change.after())),
            wiring.recordedContent(wiring.ordersToRead(content)));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    boolean reviewer = request.caller().role() == Role.REVIEWER;
    JsonObject json = request.json();
    Outcome<Order> outcome =
        reviewer && json.has("account")
            ? deregister(request.caller(), WishReader.readForAccount(json))
            : createOrder.create(request.customer(), WishReader.read(json));
    return answers(request)
        .of(outcome, order -> Answers.created(order, views.summary(order), "/orders/"));
  }

  private Outcome<Order> deregister(Caller reviewer, ForAccount wish) {
    return createOrder.deregister(reviewer, wish.account(), wish.filingNumber(), wish.reason());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/orders", "{\"remark\":0}");
  }
}
