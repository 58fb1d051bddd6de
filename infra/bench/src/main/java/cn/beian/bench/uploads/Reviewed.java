package cn.beian.bench.uploads;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Passage;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderChange;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.order.Party;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.env.DynamoDbClients;
import cn.beian.platform.env.Environment;
import cn.beian.platform.material.BucketFiles;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.MaterialTable;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.ServiceCodeTable;
import cn.beian.platform.table.Wiring;
import cn.beian.testing.SeededMaterials;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders that the provider's reviewer has passed, laid into the table past the functions, with
 * their documents. They share an instance and its code, which only tell where the server stands.
 */
final class Reviewed {
  private static final AccountId OWNER = new AccountId("acct-bench");
  private static final String ACTOR = "bench";

  private final Wiring wiring;
  private final OrderTable orders;
  private final SeededMaterials seeded;
  private final BucketFiles files;
  private final Instant now;
  private final LocalDate today;

  /**
   * @param environment of a function that may write orders
   */
  Reviewed(Environment environment) {
    this.wiring = new Wiring(environment);
    this.orders = new OrderTable(wiring.table(), wiring.content(), 1);
    this.seeded =
        new SeededMaterials(DynamoDbClients.of(environment), environment.variable("TABLE_NAME"));
    this.files = new BucketFiles(environment, Policies.materials());
    this.now = wiring.clock().instant();
    this.today = ShanghaiDays.of(now);
  }

  /** Lays them; returns what the relay would pass on of each. */
  List<Event> lay(Load load) {
    String code = code();
    byte[] picture = load.picture();
    return IntStream.range(0, load.orders())
        .mapToObj(i -> {
          Filing filing = new Company(i).filing(load.province(i), today, code);
          Order order = order(i, load.province(i), code);
          lay(order, filing, picture);
          return event(order, EventType.REVIEW_PASSED);
        })
        .toList();
  }

  private String code() {
    Instance instance = instance();
    Event registered =
        new Event("bench-i", EventType.INSTANCE_REGISTERED, "i-bench", OWNER, ACTOR, now, null);
    wiring.instances().register(instance, registered);
    ServiceCode code = ServiceCode.inUse(instance, "bench", now);
    Event issued =
        new Event("bench-c", EventType.SERVICE_CODE_ISSUED, "i-bench", OWNER, ACTOR, now, null);
    done(new ServiceCodeTable(wiring.table(), 1).issue(List.of(code), instance, 5, issued));
    return code.code();
  }

  private Instance instance() {
    return new Instance(
        "i-bench",
        OWNER,
        "ecs",
        "cn-shenzhen",
        true,
        Instance.BillingMode.SUBSCRIPTION,
        12,
        null,
        today.plusYears(1),
        true,
        null,
        "203.0.113.10",
        Instance.Status.LIVE,
        1,
        0,
        0);
  }

  private Order order(int number, Province province, String code) {
    return new Order(
        new OrderId("bench-%05d".formatted(number)),
        new AccountId("acct-bench-%05d".formatted(number)),
        new Order.Aim(OrderType.FIRST_FILING, null),
        OrderState.REVIEW_PASSED,
        1,
        province,
        new Order.Opening(now, null),
        now,
        Order.Overdue.NONE,
        true,
        1,
        0,
        List.of(),
        List.of(code),
        List.of(),
        null);
  }

  private void lay(Order order, Filing filing, byte[] picture) {
    Passage passage = new Passage(Party.CUSTOMER, null, order.state(), List.of());
    Event created = event(order, EventType.ORDER_CREATED).with(passage);
    done(orders.commit(new OrderChange(null, order, created, filing, List.of(), null)));
    if (picture.length > 0) {
      seeded.lay(order.id(), filing);
      new MaterialTable(wiring.table())
          .ofOrder(order.id())
          .forEach(each -> files.keep(each, picture));
    }
  }

  private Event event(Order order, EventType type) {
    String id = order.id().value() + "-" + type;
    return new Event(id, type, order.id().value(), order.account(), ACTOR, now, null);
  }

  private static void done(Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Done<?>)) {
      throw new IllegalStateException("not laid: " + outcome);
    }
  }
}
