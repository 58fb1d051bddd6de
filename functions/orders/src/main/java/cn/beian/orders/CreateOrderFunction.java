package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.CreateOrder;
import cn.beian.domain.order.CreateOrder.Wish;
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

/** {@code POST /orders}: opens a draft: to file, to change, to deregister, or to begin again. */
public final class CreateOrderFunction extends HttpFunction {
  private final CreateOrder createOrder;

  public CreateOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private CreateOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    SealedContent content = wiring.content();
    this.createOrder =
        new CreateOrder(
            wiring.clerk(content), wiring.recordedContent(wiring.ordersToRead(content)));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer();
    JsonObject json = request.json();
    Wish wish = WishReader.read(json);
    json.end();
    return answers(request)
        .of(createOrder.create(caller, wish), order -> Answers.created(order, "/orders/"));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/orders", "{\"remark\":0}");
  }
}
