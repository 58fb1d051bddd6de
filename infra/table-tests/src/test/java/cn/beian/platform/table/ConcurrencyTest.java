package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.concurrency.Concurrency;
import cn.beian.domain.concurrency.Scope;
import cn.beian.domain.concurrency.TogetherRow;
import cn.beian.domain.concurrency.WayOut;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Lock;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderChange;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderTransitions;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.rules.Concurrencies;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may run together stands in a table, and the locks do what it says. */
class ConcurrencyTest {
  private static final Concurrency TABLE = Concurrencies.load();
  private static final String NUMBER = "粤ICP备2026000001号";

  private final Agency agency = Agency.open();
  private int things;

  @ParameterizedTest
  @EnumSource
  void everyPairStandsInOneRow(Scope scope) {
    for (OrderType wanted : OrderType.values()) {
      assertThat(TABLE.find(scope, wanted, null)).as("%s on record", wanted).hasSize(1);
      for (OrderType running : OrderType.values()) {
        assertThat(TABLE.find(scope, wanted, running)).as("%s, %s", wanted, running).hasSize(1);
      }
    }
  }

  /** What the reason does not depend on, it cannot tell of another account's order. */
  @Test
  void onlyAnAccountsOwnOrdersAreToldApart() {
    for (TogetherRow row : TABLE.rows()) {
      if (row.scope() != Scope.ACCOUNT && !row.withRecord()) {
        assertThat(row.running()).containsExactlyInAnyOrder(OrderType.values());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLocksDoWhatTheTableSays(Scope scope) {
    for (OrderType wanted : OrderType.values()) {
      for (OrderType running : OrderType.values()) {
        assertLock(scope, wanted, running);
      }
      assertLock(scope, wanted, null);
    }
  }

  private void assertLock(Scope scope, OrderType wanted, @Nullable OrderType running) {
    things++;
    boolean another = scope != Scope.ACCOUNT;
    Effect wants = held(scope, "rival-" + things, running);
    String account = another ? "wants-" + things : "rival-" + things;
    Outcome<Order> outcome = commit(order(account, wanted), List.of(wants));
    boolean together = TABLE.find(scope, wanted, running).getFirst().together();
    assertThat(Agency.word(outcome).equals("DONE"))
        .as("%s: %s while %s", scope, wanted, running)
        .isEqualTo(together);
    if (!together) {
      Blocker blocker = refusal(outcome).blockers().getFirst();
      assertThat(blocker.held()).isEqualTo(scope.name());
      assertThat(blocker.why()).isEqualTo(TABLE.find(scope, wanted, running).getFirst().why());
      assertThat(blocker.since()).isNotNull();
      assertThat(blocker.order() == null).isEqualTo(running == null);
    }
  }

  /** Lets an order of this type, or a record, have something; returns what takes the same. */
  private Effect held(Scope scope, String account, @Nullable OrderType running) {
    if (scope == Scope.SERVICE_CODE) {
      return heldCode(account, running);
    }
    Lock.Kind kind = Lock.Kind.valueOf(scope.name());
    Lock lock = new Lock(kind, scope == Scope.ACCOUNT ? account : "thing-" + things);
    Effect take = new Effect.Take(lock, "/path");
    Order order = order(account, running == null ? OrderType.FIRST_FILING : running);
    Order first = done(commit(order, List.of(take)));
    if (running == null) {
      Effect end =
          scope == Scope.ACCOUNT ? new Effect.Release(lock) : new Effect.PassToRecord(lock, NUMBER);
      commitNext(first, List.of(end));
    }
    return take;
  }

  private Effect heldCode(String account, @Nullable OrderType running) {
    String code = agency.code();
    Effect take = new Effect.TakeCode(code, "/path");
    Order order = order(account, running == null ? OrderType.FIRST_FILING : running);
    Order first = done(commit(order, List.of(take)));
    if (running == null) {
      commitNext(first, List.of(new Effect.SpendCode(code, NUMBER + "-1")));
    }
    return take;
  }

  private Outcome<Order> commit(Order order, List<Effect> effects) {
    return agency.orders.commit(new OrderChange(null, order, event(order), null, effects, null));
  }

  private void commitNext(Order before, List<Effect> effects) {
    Order after = copy(before.id(), before.account(), before.type(), before.version() + 1);
    done(agency.orders.commit(new OrderChange(before, after, event(after), null, effects, null)));
  }

  private Event event(Order order) {
    return agency.journal.entry(
        EventType.ORDER_EDITED, order.id().value(), order.account(), "test");
  }

  private Order order(String account, OrderType type) {
    return copy(new OrderId(agency.journal.id()), new AccountId(account), type, 1);
  }

  private Order copy(OrderId id, AccountId account, OrderType type, long version) {
    return new Order(
        id,
        account,
        new Order.Aim(type, null),
        OrderState.DRAFT,
        version,
        null,
        new Order.Opening(agency.clock.instant(), null),
        agency.clock.instant(),
        Order.Overdue.NONE,
        false,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static final Filing EMPTY = new Filing(null, null, List.of(), List.of(), null);

  @ParameterizedTest
  @EnumSource
  void theWaysAreThoseThatTheStateAllows(OrderState state) {
    List<WayOut.Kind> ways = TABLE.waysOf(state).stream().map(WayOut::kind).toList();
    List<String> allowed =
        OrderTransitions.table().stream()
            .filter(row -> row.from() == state)
            .map(row -> row.action().name())
            .toList();
    assertThat(ways.contains(WayOut.Kind.ABANDON_IT)).isEqualTo(allowed.contains("ABANDON"));
    assertThat(ways.contains(WayOut.Kind.WITHDRAW_IT)).isEqualTo(allowed.contains("WITHDRAW"));
    assertThat(ways.contains(WayOut.Kind.LET_SMS_CHECK_LAPSE))
        .isEqualTo(state == OrderState.SMS_PENDING);
    assertThat(ways.isEmpty()).isEqualTo(state.ended());
  }

  @Test
  void onesOwnOrderIsToldWithItsTypeItsStateAndHowToEndIt() {
    Order first = agency.submitted("a");
    Refusal refused = refusal(agency.create(customer("a"), EMPTY));
    assertThat(refused.code()).isEqualTo(RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
    Blocker blocker = refused.blockers().getFirst();
    assertThat(blocker.order()).isEqualTo(first.id().value());
    assertThat(blocker.type()).isEqualTo(OrderType.FIRST_FILING);
    assertThat(blocker.state()).isEqualTo(OrderState.AWAITING_REVIEW);
    assertThat(blocker.ways()).isEqualTo(TABLE.waysOf(OrderState.AWAITING_REVIEW));
    agency.reject(first.id());
    Blocker later = refusal(agency.create(customer("a"), EMPTY)).blockers().getFirst();
    assertThat(later.ways()).extracting(WayOut::kind).containsExactly(WayOut.Kind.ABANDON_IT);
  }

  @Test
  void everythingInTheWayIsToldAtOnceWhoeverHasIt() {
    String filed = Agency.domain();
    String running = Agency.domain();
    String code = agency.code();
    Order record = agency.submitted("filed", agency.filing(agency.code(), filed));
    finish(record);
    Instant since = agency.clock.instant();
    Order rival = agency.submitted("rival", agency.filing(code, running));
    Order mine = agency.draft("a", agency.filing(code, running, filed));
    List<Blocker> blockers = refusal(agency.submit.submit(customer("a"), mine.id())).blockers();
    assertThat(blockers)
        .extracting(Blocker::held)
        .containsExactlyInAnyOrder("DOMAIN", "DOMAIN", "SERVICE_CODE");
    Set<List<WayOut.Kind>> ways = new HashSet<>();
    for (Blocker blocker : blockers) {
      assertThat(blocker.type()).isNull();
      assertThat(blocker.state()).isNull();
      assertThat(blocker.since()).isNotNull().isBeforeOrEqualTo(since);
      assertThat(Objects.requireNonNull(blocker.why()).zh()).isNotBlank();
      ways.add(blocker.ways().stream().map(WayOut::kind).toList());
    }
    assertThat(ways)
        .containsExactlyInAnyOrder(
            List.of(WayOut.Kind.ASK_ITS_ACCOUNT),
            List.of(WayOut.Kind.ASK_ITS_ACCOUNT, WayOut.Kind.ASK_SUPPORT));
    String told = blockers.toString();
    assertThat(told).doesNotContain(rival.id().value(), record.id().value(), "rival", NUMBER);
    assertThat(told)
        .contains("***" + rival.id().value().substring(rival.id().value().length() - 4));
  }

  private void finish(Order order) {
    agency.pass(order.id());
    done(agency.handOver(new CountingBureau()).handOver(order.id()));
    agency.entries(agency.order(order.id())).forEach(entry -> done(agency.sms.record(entry)));
    done(agency.result.apply(Agency.approval(agency.order(order.id()), NUMBER)));
  }

  @Test
  void everyTextIsInBothLanguages() {
    TABLE
        .rows()
        .forEach(row -> {
          assertThat(row.why().zh()).containsPattern("\\p{IsHan}");
          assertThat(row.why().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
          assertThat(row.sources()).allMatch(id -> id.matches("(FAQ|LC)-[A-Z]+-\\d+"));
        });
    Arrays.stream(OrderState.values())
        .flatMap(state -> TABLE.waysOf(state).stream())
        .forEach(way -> assertThat(way.text().zh()).containsPattern("\\p{IsHan}"));
  }
}
