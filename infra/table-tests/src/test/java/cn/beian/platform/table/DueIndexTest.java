package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.Effect;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What waits for a time stands in the index, under its day, exactly as long as it waits. */
class DueIndexTest {
  private final Agency agency = Agency.open();

  /** What is due under the last few days, in every shard. */
  private List<OrderId> due(Instant until) {
    return due(until, 2);
  }

  private List<OrderId> due(Instant until, int lookBackDays) {
    LocalDate first = ShanghaiDays.of(until).minusDays(lookBackDays);
    return DueThings.of(agency, Due.Kind.ORDER, first, until).stream().map(OrderId::new).toList();
  }

  /** Every order's deadline in the index, whether it is due or not. */
  private Set<String> entries() {
    return Agency.CLIENT
        .scanPaginator(scan -> scan.tableName(agency.name).indexName(Table.DUE_INDEX))
        .items()
        .stream()
        .filter(item -> item.get("sk").s().equals("ORDER"))
        .map(item -> item.get("pk").s())
        .collect(Collectors.toSet());
  }

  private void isListed(Order order, boolean expected) {
    Order now = agency.order(order.id());
    assertThat(entries().contains("ORDER#" + order.id())).as("%s", now).isEqualTo(expected);
    assertThat(now.deadline() != null).as("%s", now).isEqualTo(expected);
  }

  @Test
  void anEntryAppearsAndVanishesWithTheState() {
    Order order = agency.draft("a", agency.filing(agency.code(), Agency.domain()));
    isListed(order, true);
    done(agency.submit.submit(customer("a"), order.id()));
    isListed(order, false);
    agency.reject(order.id());
    isListed(order, true);
    done(agency.submit.submit(customer("a"), order.id()));
    agency.pass(order.id());
    isListed(order, false);
    Order pending = done(agency.handOver(new CountingBureau()).handOver(order.id()));
    isListed(order, true);
    agency.entries(pending).forEach(entry -> done(agency.sms.record(entry)));
    isListed(order, false);
    done(agency.result.apply(Agency.approval(agency.order(order.id()), "粤ICP备2026000001号")));
    isListed(order, false);
  }

  @Test
  void anEndedOrderIsListedUntilItIsErased() {
    Order abandoned = agency.draft("a", agency.filing("", Agency.domain()));
    done(agency.abandon.abandon(customer("a"), abandoned.id()));
    isListed(abandoned, true);
    agency.clock.advance(Duration.ofDays(91));
    done(agency.cleanUp.cleanUp(abandoned.id()));
    isListed(abandoned, false);
    Order lapsed = agency.draft("b", agency.filing("", Agency.domain()));
    for (int i = 0; i < 3; i++) {
      agency.clock.advance(Duration.ofDays(40));
      done(agency.cleanUp.cleanUp(lapsed.id()));
    }
    assertThat(agency.order(lapsed.id()).state()).isEqualTo(OrderState.EXPIRED);
    isListed(lapsed, true);
  }

  private List<String> looks(LocalDate day) {
    return waiting(Due.Kind.VALIDITY, day);
  }

  private List<String> waiting(Due.Kind kind, LocalDate day) {
    Instant end = ShanghaiDays.startOf(day.plusDays(1)).minusNanos(1);
    return DueThings.of(agency, kind, day, end);
  }

  @Test
  void anOpenOrderIsLookedAtOnceADayAndAnEndedOneNoMore() {
    Order order = agency.draft("a", agency.filing("", Agency.domain()));
    OrderChecks checks = new OrderChecks(agency.table, Agency.SHARDS);
    LocalDate today = ShanghaiDays.of(agency.clock.instant());
    assertThat(looks(today)).isEmpty();
    assertThat(looks(today.plusDays(1))).containsExactly(order.id().value());
    assertThat(checks.due(order.id(), ShanghaiDays.startOf(today.plusDays(1)).minusMillis(1)))
        .isFalse();
    assertThat(checks.due(order.id(), ShanghaiDays.startOf(today.plusDays(1)))).isTrue();
    Instant late = agency.clock.instant().plus(Duration.ofDays(5));
    checks.looked(order, late);
    assertThat(checks.due(order.id(), late)).isFalse();
    assertThat(looks(today.plusDays(1))).isEmpty();
    assertThat(looks(today.plusDays(6))).containsExactly(order.id().value());
    checks.looked(done(agency.abandon.abandon(customer("a"), order.id())), late);
    assertThat(looks(today.plusDays(6))).isEmpty();
    assertThat(checks.due(order.id(), late.plus(Duration.ofDays(9)))).isFalse();
  }

  @Test
  void aFiledSubjectIsComparedUntilItsFilingEnds() {
    String number = "粤ICP备2026000001号";
    Order order = agency.inBureauReview("a");
    done(agency.result.apply(Agency.approval(order, number)));
    LocalDate tomorrow = ShanghaiDays.of(agency.clock.instant()).plusDays(1);
    assertThat(waiting(Due.Kind.RECORD, tomorrow)).containsExactly(number);
    RecordTable records = new RecordTable(agency.table);
    SubjectRecord subject = records.find(number).orElseThrow();
    RecordComparisons comparisons = new RecordComparisons(agency.table, Agency.SHARDS);
    Instant later = ShanghaiDays.startOf(tomorrow.plusDays(7));
    comparisons.next(subject, later);
    assertThat(waiting(Due.Kind.RECORD, tomorrow)).isEmpty();
    assertThat(waiting(Due.Kind.RECORD, tomorrow.plusDays(7))).containsExactly(number);
    Transaction ending = new Transaction(agency.table);
    new RecordItems(Agency.SHARDS).add(ending, new Effect.EndSubject(subject));
    Transaction.applied(ending.commit(subject, Map.of()));
    assertThat(waiting(Due.Kind.RECORD, tomorrow.plusDays(7))).isEmpty();
    assertThat(records.find(number)).isEmpty();
    comparisons.next(subject, later);
    assertThat(waiting(Due.Kind.RECORD, tomorrow.plusDays(7)))
        .as("an end that was not seen")
        .isEmpty();
  }

  @Test
  void onlyWhatIsDueIsFoundAndAllOfIt() {
    List<Order> orders = new ArrayList<>();
    Instant start = Instant.parse("2026-11-02T02:00:00Z");
    for (int i = 0; i < 12; i++) {
      agency.clock.set(start.plus(Duration.ofDays(i / 2)));
      orders.add(agency.draft("account-" + i, agency.filing("", Agency.domain())));
    }
    for (Order order : orders) {
      Instant deadline = order.deadline().at();
      assertThat(due(deadline.minusMillis(1))).doesNotContain(order.id());
      assertThat(due(deadline)).contains(order.id());
      assertThat(due(deadline.plusMillis(1))).as("the next moment").contains(order.id());
      assertThat(due(deadline.plusSeconds(1))).contains(order.id());
    }
    assertThat(due(start.plus(Duration.ofDays(60)), 60)).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void aDeadlineWithAFractionOfASecondIsDueNotBeforeIt() {
    agency.clock.set(Instant.parse("2026-11-02T02:00:00.123456789Z"));
    Order order = agency.pending("a");
    Instant deadline = order.deadline().at();
    assertThat(deadline).isEqualTo("2026-11-03T02:00:00.123456789Z");
    for (String early : List.of("2026-11-03T02:00:00Z", "2026-11-03T02:00:00.123Z")) {
      assertThat(due(Instant.parse(early))).as(early).isEmpty();
    }
    for (String late : List.of("2026-11-03T02:00:00.2Z", "2026-11-03T02:00:01Z")) {
      assertThat(due(Instant.parse(late))).as(late).containsExactly(order.id());
    }
    assertThat(due(deadline)).containsExactly(order.id());
  }

  @Test
  void anEntryStandsUnderItsDayInShanghai() {
    agency.clock.set(Instant.parse("2026-11-01T15:59:59Z"));
    Order order = agency.draft("a", agency.filing("", Agency.domain()));
    AttributeValue due = agency.items().get(Key.order(order.id())).get("due");
    assertThat(due.s()).matches("DUE#2026-12-01#[0-3]");
  }

  @Test
  void aSweepThatRunsTwiceDoesEverythingOnce() {
    for (int i = 0; i < 5; i++) {
      agency.draft("account-" + i, agency.filing("", Agency.domain()));
    }
    agency.clock.advance(Duration.ofDays(31));
    for (int run = 0; run < 2; run++) {
      due(agency.clock.instant()).forEach(id -> done(agency.cleanUp.cleanUp(id)));
    }
    assertThat(due(agency.clock.instant())).isEmpty();
    assertThat(
            agency.items().values().stream()
                .filter(item -> item.containsKey("eventId"))
                .map(item -> item.get("type").s())
                .filter("OVERDUE_FIRST_NOTICE"::equals))
        .hasSize(5);
  }

  @Test
  void theLastPlanIsRememberedAndTheNextTakesItsPlace() {
    LastPlan plan = new LastPlan(agency.table);
    assertThat(plan.at()).isEmpty();
    plan.was(Instant.parse("2026-11-23T02:00:00Z"));
    plan.was(Instant.parse("2026-11-23T03:00:00.000000001Z"));
    assertThat(new LastPlan(agency.table).at())
        .contains(Instant.parse("2026-11-23T03:00:00.000000001Z"));
  }
}
