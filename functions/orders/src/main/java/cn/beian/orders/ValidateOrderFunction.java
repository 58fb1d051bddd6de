package cn.beian.orders;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.order.OwnOrders;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.env.Environment;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.rules.RulePacks;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.Wiring;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** {@code POST /orders/{orderId}/validations} and {@code POST /validations}: everything that is wrong, without submitting. */
public final class ValidateOrderFunction extends HttpFunction {
  private final ValidateOrder rules;
  private final OrderTable orders;
  private final OwnOrders own;
  private final InstantSource clock;

  public ValidateOrderFunction() {
    this(new Wiring(Environment.current()));
  }

  private ValidateOrderFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.rules = new ValidateOrder(new RulePacks());
    this.orders = wiring.ordersToRead(wiring.content());
    this.own = new OwnOrders(orders);
    this.clock = wiring.clock();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    JsonObject json = request.json();
    if (request.pathParameter("orderId").isEmpty()) {
      Filing filing = FilingReader.read(json);
      json.end();
      return report(filing, OrderType.FIRST_FILING);
    }
    json.end();
    return answers(request)
        .of(
            own.find(caller, request.orderId()),
            order -> report(orders.filing(order.id(), caller.user()), order.type()));
  }

  private HttpResponse report(Filing filing, OrderType type) {
    LocalDate today = ShanghaiDays.of(clock.instant());
    List<Finding> findings = rules.validate(filing, type, today);
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("valid", findings.stream().noneMatch(each -> each.severity().blocks()))
            .with("asOf", today)
            .with("findings", findings.stream().map(Problems::finding).toList())
            .build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/orders/{orderId}/validations");
  }
}
