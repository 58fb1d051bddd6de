package cn.beian.domain.due;

import static cn.beian.domain.fake.Office.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.DecisionTerm;
import cn.beian.domain.due.DueDate.Kind;
import cn.beian.domain.due.DueDate.When;
import cn.beian.domain.due.DueDates.Seen;
import cn.beian.domain.event.Event;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.order.Deadline;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.progress.StepTerms;
import cn.beian.domain.review.Review;
import cn.beian.domain.review.ScheduleVideo;
import cn.beian.domain.review.Video;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.domain.time.WorkdayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to be due is what happens. */
class DueDatesTest {
  private static final DecisionTerm TERM =
      new DecisionTerm(new WorkdayCalendar(Map.of()), 1, Map.of());
  private static final DueDates DATES =
      new DueDates(Office.POLICY, Office.REVIEWS, new StepTerms(TERM, TERM, TERM));

  private final Office office = new Office();

  private List<DueDate> of(Order order) {
    Review review = office.store.review(order.id()).orElse(null);
    return DATES.of(new Seen(order, history(order), review, checks(order)));
  }

  private List<SmsCheck> checks(Order order) {
    return order.state() == OrderState.SMS_PENDING ? office.store.checks(order) : List.of();
  }

  private List<Event> history(Order order) {
    return office.store.events.stream()
        .filter(event -> event.subjectId().equals(order.id().value()))
        .toList();
  }

  private static LocalDate day(DueDate due) {
    return ShanghaiDays.of(due.when().start());
  }

  /** However late the sweeps are before it, what is due next is when the order really moves. */
  @ParameterizedTest
  @ValueSource(ints = {0, 3, 12, 60})
  void theDaysOfAnIdleOrderAreThoseOnWhichItMoves(int late) {
    Order order = office.draft(Samples.filing());
    List<Kind> kinds = new ArrayList<>(List.of(Kind.FIRST_NOTICE, Kind.SECOND_NOTICE, Kind.EXPIRY));
    while (!order.state().ended()) {
      List<DueDate> ahead = of(order);
      assertThat(ahead).extracting(DueDate::kind).isEqualTo(kinds);
      assertThat(ahead).isSortedAccordingTo((a, b) -> day(a).compareTo(day(b)));
      Instant at = ahead.getFirst().when().start();
      assertThat(order.deadline()).isEqualTo(new Deadline(Deadline.Kind.OVERDUE, at));
      office.setNow(at.plus(Duration.ofDays(late)));
      OrderId id = order.id();
      office.cleanUp.cleanUp(id);
      order = office.order(id);
      kinds.removeFirst();
    }
    assertThat(of(order)).extracting(DueDate::kind).containsExactly(Kind.ERASURE);
  }

  @Test
  void aPunctualSweepMovesItOnTheDaysThatWereToldFirst() {
    Order order = office.draft(Samples.filing());
    for (DueDate told : of(order)) {
      assertThat(of(office.order(order.id())).getFirst()).isEqualTo(told);
      office.setNow(told.when().start());
      office.cleanUp.cleanUp(order.id());
    }
    assertThat(office.order(order.id()).state()).isEqualTo(OrderState.EXPIRED);
  }

  @Test
  void anAppointedVideoIsDueUntilItCountsAsMissed() {
    Order order = office.submitted(Samples.filing());
    Instant at = office.now().plus(Duration.ofHours(3));
    new ScheduleVideo(office.desk).schedule(REVIEWER, order.id(), Video.Kind.DINGTALK, at);
    assertThat(of(order))
        .contains(
            new DueDate(
                Kind.DINGTALK_VIDEO, new When.Moment(at, at.plus(Duration.ofHours(1))), null))
        .extracting(DueDate::kind)
        .containsExactly(Kind.DINGTALK_VIDEO, Kind.REVIEW);
  }

  @Test
  void eachContactHasATimeOfHisOwn() {
    Order order = office.pending(Samples.filing());
    List<SmsCheck> checks = checks(order);
    assertThat(of(order)).hasSameSizeAs(checks);
    assertThat(of(order).getFirst().when().start()).isEqualTo(order.deadline().at());
    assertThat(of(order)).extracting(DueDate::contact).startsWith(1).doesNotContainNull();
    office.smsChecks.record(office.rightEntry(checks.getFirst()));
    Order less = office.order(order.id());
    assertThat(of(less)).hasSize(checks.size() - 1).extracting(DueDate::contact).doesNotContain(1);
  }

  @Test
  void aDayOfAYearThatIsNotAnnouncedIsProvisional() {
    Order order = office.submitted(Samples.filing());
    assertThat(of(order).getFirst().when())
        .isEqualTo(new When.Day(TERM.from(ShanghaiDays.of(office.now()), null).date(), true));
  }
}
