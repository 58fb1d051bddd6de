package cn.beian.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Caller;
import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.event.Event;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.sms.SmsCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Customers, reviewer, administration, contacts and clock do whatever comes to mind; what must
 * always hold is looked at after each step.
 */
class RandomWalkTest {
  private static final int WALKS = 150;
  private static final int STEPS = 150;

  private final Set<OrderState> visited = EnumSet.noneOf(OrderState.class);

  @Test
  void noPathLeadsOutOfTheTableAndHoldingsAlwaysFit() {
    for (int walk = 0; walk < WALKS; walk++) {
      long seed = 20_261_121L + walk;
      try {
        new Walk(seed).go();
      } catch (AssertionError | RuntimeException failed) {
        throw new AssertionError("walk with seed " + seed, failed);
      }
    }
    assertThat(visited)
        .as("states seen in all walks")
        .containsExactlyInAnyOrder(OrderState.values());
  }

  private final class Walk {
    private final Random random;
    private final Office office = new Office();
    private final Map<OrderId, Order> before = new HashMap<>();
    private int eventsSeen;
    private int filed;

    Walk(long seed) {
      random = new Random(seed);
    }

    void go() {
      for (int step = 0; step < STEPS; step++) {
        act();
        everyMoveStandsInTheTable();
        endedOrdersStay();
        holdingsFit();
        checksAreCounted();
        before.clear();
        before.putAll(office.store.orders);
        before.values().forEach(order -> visited.add(order.state()));
      }
    }

    private void act() {
      OrderId id = any();
      Caller caller =
          any(List.of(Office.customer("a"), Office.customer("b"), Office.customer("c")));
      switch (random.nextInt(18)) {
        case 0, 1 -> office.create(caller, filing());
        case 12, 14 -> office.create.create(caller, wish(caller, id));
        case 13 -> maybeWithdraw(id);
        case 2 -> office.update.update(owner(id), id, version(id), seen -> filing());
        case 3, 4, 16, 17 -> office.submit.submit(owner(id), id);
        case 5 -> maybeAbandon(id);
        case 6 -> office.review.decide(Office.REVIEWER, id, decision(), List.of(reason()));
        case 7 -> office.bureau.refusing(random.nextInt(6) == 0);
        case 8, 15 -> handOver(id);
        case 9 -> answer(id);
        case 10 -> decide(id);
        default -> timePasses();
      }
    }

    /** The administration sometimes does not answer: the message comes again. */
    private void handOver(OrderId id) {
      office.bureau.down(random.nextInt(5) == 0);
      try {
        office.handOver.handOver(id);
      } catch (BureauUnavailableException _) {
        office.bureau.down(false);
      }
    }

    private void maybeAbandon(OrderId id) {
      if (random.nextInt(3) == 0) {
        office.abandon.abandon(owner(id), id);
      }
    }

    private void maybeWithdraw(OrderId id) {
      if (random.nextInt(3) == 0) {
        office.withdraw.withdraw(owner(id), id, WithdrawOrder.Cause.NO_LONGER_WANTED, null);
      }
    }

    /** A change, a deregistration or a copy, of what is filed or of what comes to mind. */
    private Wish wish(Caller caller, OrderId id) {
      List<String> numbers = new ArrayList<>();
      if (random.nextInt(5) == 0) {
        numbers.add("粤ICP备2026999999号");
      }
      SubjectRecord subject = office.store.subjects.get(caller.account());
      if (subject != null) {
        numbers.add(subject.filingNumber());
        office.store.services(subject).forEach(service -> numbers.add(service.filingNumber()));
      }
      String number = numbers.isEmpty() ? "粤ICP备2026888888号" : any(numbers);
      return any(List.of(new Wish.Change(number), new Wish.Deregister(number), new Wish.Copy(id)));
    }

    private Decision decision() {
      return any(
          List.of(
              Decision.PASS,
              Decision.PASS,
              Decision.PASS,
              Decision.REJECT,
              Decision.REQUEST_MATERIAL));
    }

    private void timePasses() {
      office.advance(Duration.ofHours(any(List.of(1, 1, 5, 23, 24 * 6, 24 * 45))));
      List.copyOf(office.store.orders.keySet()).forEach(office.cleanUp::cleanUp);
    }

    private void answer(OrderId id) {
      Order order = office.store.orders.get(id);
      if (order == null) {
        return;
      }
      for (SmsCheck check : office.store.checks(order)) {
        Entry right = office.rightEntry(check);
        Entry wrong = new Entry(right.mobile(), "000000", right.idLast6());
        int wrongs = any(List.of(0, 0, 0, 1, 6));
        for (int i = 0; i < wrongs; i++) {
          office.smsChecks.record(wrong);
        }
        if (random.nextInt(4) > 0) {
          office.smsChecks.record(right);
        }
      }
    }

    private void decide(OrderId id) {
      Order order = office.store.orders.get(id);
      if (order == null) {
        return;
      }
      filed++;
      office.result.apply(
          random.nextInt(3) == 0
              ? new BureauResult.Rejected(order.submissionId(), List.of(reason()))
              : office.approval(order, "粤ICP备2026%06d号".formatted(filed)));
    }

    private static Reason reason() {
      return new Reason("MADE_UP", null, "made up");
    }

    private Filing filing() {
      List<String> domains = List.of("one.example", "two.example", "three.example");
      return Samples.filing(
          "91440300SAMPLE000" + random.nextInt(3),
          List.of(any(domains), any(domains)),
          "code-" + (1 + random.nextInt(4)));
    }

    private OrderId any() {
      List<OrderId> ids = List.copyOf(office.store.orders.keySet());
      List<OrderId> open = ids.stream().filter(id -> !office.order(id).state().ended()).toList();
      return ids.isEmpty()
          ? new OrderId("nobody")
          : any(open.isEmpty() || random.nextInt(10) == 0 ? ids : open);
    }

    private <T> T any(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    private Caller owner(OrderId id) {
      Order order = office.store.orders.get(id);
      return Office.customer(order == null ? "a" : order.account().value());
    }

    private long version(OrderId id) {
      Order order = office.store.orders.get(id);
      return order == null ? 1 : order.version() - (random.nextInt(5) == 0 ? 1 : 0);
    }

    /** Replays the events of this step from the states before it. */
    private void everyMoveStandsInTheTable() {
      Map<OrderId, Set<OrderState>> possible = new HashMap<>();
      before.forEach((id, order) -> possible.put(id, EnumSet.of(order.state())));
      List<Event> events = office.store.events;
      for (Event event : events.subList(eventsSeen, events.size())) {
        possible.merge(
            new OrderId(event.subjectId()),
            EnumSet.of(OrderState.DRAFT),
            (from, first) -> after(from, event));
      }
      eventsSeen = events.size();
      office.store.orders.forEach(
          (id, order) -> assertThat(possible.get(id)).as("%s", order).contains(order.state()));
    }

    private static Set<OrderState> after(Set<OrderState> from, Event event) {
      return OrderTransitions.table().stream()
          .filter(row -> from.contains(row.from()) && row.event() == event.type())
          .map(OrderTransition::to)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderState.class)));
    }

    private void endedOrdersStay() {
      before.forEach((id, order) -> {
        if (order.state().ended() && !office.order(id).erased()) {
          assertThat(office.order(id)).isEqualTo(order);
        }
      });
    }

    private void holdingsFit() {
      Map<Lock, String> held = new HashMap<>();
      Map<String, String> used = new HashMap<>();
      for (Order order : office.store.orders.values()) {
        String id = order.id().value();
        if (order.state() == OrderState.APPROVED) {
          assertThat(order.locks()).as("%s", order).isEmpty();
        } else if (order.state().ended()) {
          assertThat(order.locks()).as("%s", order).isEmpty();
          assertThat(order.serviceCodes()).as("%s", order).isEmpty();
        } else {
          order.locks().forEach(lock -> assertThat(held.put(lock, id)).as("%s", lock).isNull());
          order.serviceCodes().forEach(code -> assertThat(used.put(code, id)).as(code).isNull());
        }
      }
      locksFit(held);
      codesFit(used);
    }

    /** What no open order holds, the record holds of what is filed: no more and no less. */
    private void locksFit(Map<Lock, String> held) {
      Map<Lock, String> recorded = new HashMap<>();
      office.store.subjects.forEach((account, subject) -> {
        String number = subject.filingNumber();
        Filing filing = Objects.requireNonNull(office.store.filings.get(subject.order()));
        WantedHoldings.certificate(Objects.requireNonNull(filing.subject()), Office.HASH)
            .ifPresent(lock -> recorded.put(lock, number));
        office.store.services(subject).stream()
            .filter(ServiceRecord::filed)
            .flatMap(service -> service.domains().stream())
            .forEach(domain -> recorded.put(new Lock(Lock.Kind.DOMAIN, domain), number));
      });
      recorded.putAll(held);
      assertThat(office.store.locks).isEqualTo(recorded);
    }

    /** A code that a filing spent stays spent, whatever became of the filing. */
    private void codesFit(Map<String, String> used) {
      Set<String> spent = new HashSet<>();
      office.store.services.forEach(service -> spent.add(service.serviceCode()));
      office.store.orders.values().stream()
          .filter(order -> order.state() == OrderState.APPROVED)
          .forEach(order -> spent.addAll(order.serviceCodes()));
      for (ServiceCode code : office.store.codes.values()) {
        ServiceCodeState expected =
            spent.contains(code.code())
                ? ServiceCodeState.FILED
                : used.containsKey(code.code()) ? ServiceCodeState.FILING : ServiceCodeState.BOUND;
        assertThat(code.state()).as("%s", code).isEqualTo(expected);
      }
    }

    private void checksAreCounted() {
      for (Order order : office.store.orders.values()) {
        if (order.state() == OrderState.SMS_PENDING) {
          long open =
              office.store.checks(order).stream().filter(check -> check.passedAt() == null).count();
          assertThat(order.openChecks()).as("%s", order).isEqualTo((int) open).isPositive();
        }
      }
    }
  }

  @Test
  void theSameSeedWalksTheSameWay() {
    List<List<Order>> ends =
        IntStream.range(0, 2)
            .mapToObj(run -> {
              Walk walk = new Walk(7);
              walk.go();
              return List.copyOf(walk.office.store.orders.values());
            })
            .toList();
    assertThat(ends.getFirst()).isEqualTo(ends.getLast()).isNotEmpty();
  }
}
