package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Deadline.Kind;
import cn.beian.domain.order.OverduePolicy.Basis;
import cn.beian.domain.order.OverduePolicy.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are dates in Asia/Shanghai, which lies eight hours before UTC: its midnight is 16:00Z. */
class OverduePolicyTest {
  private final Office office = new Office();

  private Instant deadline(Order order) {
    return office.order(order.id()).deadline().at();
  }

  /** Moves the clock to the order's deadline and sweeps. */
  private Order sweepWhenDue(Order order) {
    office.setNow(deadline(order));
    return done(office.cleanUp.cleanUp(order.id()));
  }

  @ParameterizedTest
  @CsvSource({
    // the last second of 1 November and the first of 2 November, Shanghai
    "2026-11-01T15:59:59Z, 2026-11-30T16:00:00Z",
    "2026-11-01T16:00:00Z, 2026-12-01T16:00:00Z",
    // morning and evening of the same day
    "2026-11-01T00:00:00Z, 2026-11-30T16:00:00Z",
    "2026-11-01T15:00:00Z, 2026-11-30T16:00:00Z",
    // over the end of February
    "2027-02-01T02:00:00Z, 2027-03-02T16:00:00Z",
    "2028-02-01T02:00:00Z, 2028-03-01T16:00:00Z",
  })
  void countsDatesAndNotHours(Instant created, Instant due) {
    office.setNow(created);
    assertThat(office.draft(Samples.filing()).deadline())
        .isEqualTo(new Deadline(Kind.OVERDUE, due));
  }

  @Test
  void warnsAfter30And40DaysAndLapsesAfter45() {
    office.setNow(Instant.parse("2026-11-01T02:00:00Z"));
    Order order = office.draft(Samples.filing());
    Order warned = sweepWhenDue(order);
    assertThat(office.now()).isEqualTo("2026-11-30T16:00:00Z");
    assertThat(warned.notices()).isEqualTo(1);
    Order warnedAgain = sweepWhenDue(order);
    assertThat(office.now()).isEqualTo("2026-12-10T16:00:00Z");
    assertThat(warnedAgain.notices()).isEqualTo(2);
    assertThat(warnedAgain.state()).isEqualTo(OrderState.DRAFT);
    Order lapsed = sweepWhenDue(order);
    assertThat(office.now()).isEqualTo("2026-12-15T16:00:00Z");
    assertThat(lapsed.state()).isEqualTo(OrderState.EXPIRED);
    assertThat(lapsed.erased()).isFalse();
    Order erased = sweepWhenDue(order);
    assertThat(office.now()).isEqualTo("2027-03-15T16:00:00Z");
    assertThat(erased.erased()).isTrue();
    assertThat(office.store.filings).isEmpty();
    assertThat(done(office.cleanUp.cleanUp(order.id()))).isEqualTo(erased);
  }

  @Test
  void nothingHappensASecondTooEarlyNorTwice() {
    Order order = office.draft(Samples.filing());
    office.setNow(deadline(order).minusMillis(1));
    assertThat(done(office.cleanUp.cleanUp(order.id()))).isEqualTo(order);
    Order warned = sweepWhenDue(order);
    assertThat(done(office.cleanUp.cleanUp(order.id()))).isEqualTo(warned);
  }

  @Test
  void aLateSweepStillLeavesFiveDaysBetweenTheLastWarningAndTheLapse() {
    office.setNow(Instant.parse("2026-11-01T02:00:00Z"));
    Order order = office.draft(Samples.filing());
    office.setNow(Instant.parse("2027-01-10T03:00:00Z"));
    done(office.cleanUp.cleanUp(order.id()));
    Order warned = done(office.cleanUp.cleanUp(order.id()));
    assertThat(warned.notices()).isEqualTo(2);
    assertThat(deadline(order)).isEqualTo("2027-01-14T16:00:00Z");
    assertThat(done(office.cleanUp.cleanUp(order.id())).state()).isEqualTo(OrderState.DRAFT);
    assertThat(sweepWhenDue(order).state()).isEqualTo(OrderState.EXPIRED);
  }

  @Test
  void aChangeStartsTheCountAgain() {
    Order order = office.draft(Samples.filing());
    sweepWhenDue(order);
    Order warned = sweepWhenDue(order);
    office.setNow(Instant.parse("2026-12-13T02:00:00Z"));
    Order edited =
        done(office.update.update(customer("a"), order.id(), warned.version(), filing -> filing))
            .order();
    assertThat(edited.notices()).isZero();
    assertThat(edited.noticedAt()).isNull();
    assertThat(deadline(order)).isEqualTo("2027-01-11T16:00:00Z");
    assertThat(sweepWhenDue(order).notices()).isEqualTo(1);
  }

  @Test
  void anOrderThatIsChangedAfterItWasReadWithOthersIsReadAgain() {
    Order order = office.draft(Samples.filing());
    office.setNow(deadline(order));
    var all = office.cleanUp.cleanUpAll(List.of(order.id()));
    Order edited =
        done(office.update.update(customer("a"), order.id(), 1, filing -> filing)).order();
    assertThat(done(all.apply(order.id()))).isEqualTo(edited);
    assertThat(office.order(order.id()).notices()).isZero();
  }

  @Test
  void mayCountFromCreationInstead() {
    Office strict = new Office(policy(Basis.CREATION, Scope.ALL));
    strict.setNow(Instant.parse("2026-11-01T02:00:00Z"));
    Order order = strict.draft(Samples.filing());
    strict.setNow(Instant.parse("2026-11-20T02:00:00Z"));
    Order edited =
        done(strict.update.update(customer("a"), order.id(), 1, filing -> filing)).order();
    assertThat(edited.deadline()).isEqualTo(order.deadline());
  }

  private static OverduePolicy policy(Basis basis, Scope scope) {
    return new OverduePolicy(basis, 30, 40, 45, 5, 90, 90, scope, Duration.ofHours(24));
  }

  @Test
  void anExemptProvincesOrdersStay() {
    Set<OrderType> all = Scope.ALL.types();
    Province own = Objects.requireNonNull(office.draft(Samples.filing()).province());
    Office lenient = new Office(policy(Basis.LAST_CHANGE, new Scope(all, Set.of(own))));
    Order order = lenient.draft(Samples.filing());
    assertThat(order.deadline()).isNull();
    lenient.advance(Duration.ofDays(100));
    assertThat(done(lenient.cleanUp.cleanUp(order.id()))).isEqualTo(order);
    Order abandoned = done(lenient.abandon.abandon(customer("a"), order.id()));
    assertThat(abandoned.deadline()).as("what has ended is erased all the same").isNotNull();
    Set<Province> others = EnumSet.complementOf(EnumSet.of(own));
    Office strict = new Office(policy(Basis.LAST_CHANGE, new Scope(all, others)));
    assertThat(strict.draft(Samples.filing()).deadline()).isNotNull();
  }

  @Test
  void aTypeThatIsNotCoveredStays() {
    Set<OrderType> others = EnumSet.complementOf(EnumSet.of(OrderType.FIRST_FILING));
    Office lenient = new Office(policy(Basis.LAST_CHANGE, new Scope(others, Set.of())));
    Order order = lenient.draft(Samples.filing());
    assertThat(order.type()).isEqualTo(OrderType.FIRST_FILING);
    assertThat(order.deadline()).isNull();
  }

  @Test
  void whatTheProviderOrTheAdministrationHasDoesNotBecomeOverdue() {
    Order order = office.submitted(Samples.filing());
    assertThat(order.deadline()).as("awaiting review").isNull();
    Order passed = office.pass(order.id());
    assertThat(passed.deadline()).as("on its way to the administration").isNull();
    office.advance(Duration.ofDays(100));
    assertThat(done(office.cleanUp.cleanUp(order.id()))).isEqualTo(passed);
    office.bureau.refusing(true);
    Order refused = done(office.handOver.handOver(order.id()));
    assertThat(refused.state()).isEqualTo(OrderState.BUREAU_REJECTED);
    assertThat(refused.deadline()).as("rejected by the administration").isNull();
  }

  @Test
  void aReviewersDecisionCountsAsAChange() {
    Order order = office.submitted(Samples.filing());
    office.setNow(Instant.parse("2027-03-01T02:00:00Z"));
    assertThat(office.reject(order.id()).deadline())
        .isEqualTo(new Deadline(Kind.OVERDUE, Instant.parse("2027-03-30T16:00:00Z")));
  }
}
