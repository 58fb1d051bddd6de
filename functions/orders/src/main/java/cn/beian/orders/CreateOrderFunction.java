package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.CreateOrder;
import cn.beian.platform.env.Environment;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Wiring;

/** {@code POST /orders}: opens a draft. */
public final class CreateOrderFunction extends HttpFunction {
  private final CreateOrder createOrder;

  public CreateOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private CreateOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
    this.createOrder = new CreateOrder(wiring.clerk(wiring.content()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.ADD);
    JsonObject json = request.json();
    Filing filing = FilingReader.read(json);
    json.end();
    return answers(request)
        .of(createOrder.create(caller, filing), order -> Answers.created(order, "/orders/"));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/orders", "{\"remark\":0}");
  }
}
