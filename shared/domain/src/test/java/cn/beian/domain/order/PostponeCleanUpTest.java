package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.REVIEWER;
import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.type.FiledRegister.Found;
import cn.beian.domain.type.FiledService;
import cn.beian.domain.type.FiledSubject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lost ID card does not cost an order: its clean-up waits, and then begins from the first. */
class PostponeCleanUpTest {
  private final Office office = new Office();

  private Order draftOf(String created) {
    office.setNow(Instant.parse(created));
    return office.draft(Samples.filing());
  }

  private Order postpone(Order order, String to) {
    return done(office.postpone.postpone(REVIEWER, order.id(), LocalDate.parse(to)));
  }

  private String due(Order order) {
    return Objects.requireNonNull(office.order(order.id()).deadline()).at().toString();
  }

  private void sweep(Order order) {
    office.setNow(Instant.parse(due(order)));
    done(office.cleanUp.cleanUp(order.id()));
  }

  @Test
  void bothNoticesAndTheLapseCountFromTheDay() {
    Order order = draftOf("2026-11-01T02:00:00Z");
    office.setNow(Instant.parse("2026-11-20T02:00:00Z"));
    assertThat(postpone(order, "2027-01-10").postponedTo()).isEqualTo("2027-01-10");
    assertThat(due(order)).isEqualTo("2027-02-08T16:00:00Z");
    sweep(order);
    assertThat(due(order)).isEqualTo("2027-02-18T16:00:00Z");
    sweep(order);
    assertThat(due(order)).isEqualTo("2027-02-23T16:00:00Z");
    sweep(order);
    assertThat(office.order(order.id()).state()).isEqualTo(OrderState.EXPIRED);
    assertThat(office.store.events)
        .extracting(Event::type)
        .endsWith(
            EventType.CLEAN_UP_POSTPONED,
            EventType.OVERDUE_FIRST_NOTICE,
            EventType.OVERDUE_SECOND_NOTICE,
            EventType.ORDER_EXPIRED);
  }

  @Test
  void whoWasWarnedOfTheLapseIsWarnedAnew() {
    Order order = draftOf("2026-11-01T02:00:00Z");
    sweep(order);
    sweep(order);
    Order postponed = postpone(order, "2026-12-20");
    assertThat(postponed.notices()).isZero();
    assertThat(due(order)).isEqualTo("2027-01-18T16:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    // while it is put off an edit moves nothing; afterwards the days count from the edit
    "2026-12-01T02:00:00Z, 2027-01-18T16:00:00Z",
    "2026-12-20T02:00:00Z, 2027-01-18T16:00:00Z",
    "2026-12-21T02:00:00Z, 2027-01-19T16:00:00Z"
  })
  void theLaterOfTheDayAndTheLastChangeCounts(Instant edited, String due) {
    Order order = postpone(draftOf("2026-11-01T02:00:00Z"), "2026-12-20");
    office.setNow(edited);
    done(office.update.update(customer("a"), order.id(), order.version(), filing -> filing));
    assertThat(due(order)).isEqualTo(due);
  }

  @Test
  void itOutlivesTheReview() {
    Order order = postpone(draftOf("2026-11-01T02:00:00Z"), "2026-12-20");
    done(office.submit.submit(customer("a"), order.id()));
    List<Reason> reasons = List.of(new Reason("MADE_UP", null, "made up"));
    done(office.review.decide(REVIEWER, order.id(), Decision.REJECT, reasons));
    assertThat(due(order)).isEqualTo("2027-01-18T16:00:00Z");
  }

  @Test
  void itMayBeSetAgainEarlierOrLaterAndTheSameChangesNothing() {
    Order order = draftOf("2026-11-01T02:00:00Z");
    Order first = postpone(order, "2026-12-20");
    assertThat(postpone(order, "2026-12-20")).isEqualTo(first);
    assertThat(postpone(order, "2026-11-02").version()).isEqualTo(first.version() + 1);
    assertThat(due(order)).isEqualTo("2026-12-01T16:00:00Z");
    assertThat(postpone(order, "2027-01-30").postponedTo()).isEqualTo("2027-01-30");
  }

  @ParameterizedTest
  @CsvSource({"2026-10-31", "2026-11-01", "2027-01-31", "9999-12-31", "-999999999-01-01"})
  void onlyADayFromTomorrowToNinetyDaysOn(LocalDate to) {
    Order order = draftOf("2026-11-01T02:00:00Z");
    var refusal = refusal(office.postpone.postpone(REVIEWER, order.id(), to));
    assertThat(refusal.code()).isEqualTo(RefusalCode.POSTPONEMENT_TERM);
    assertThat(refusal.parameters())
        .containsEntry("first", "2026-11-02")
        .containsEntry("last", "2027-01-30");
    assertThat(office.order(order.id())).isEqualTo(order);
  }

  @Test
  void todayIsThatOfShanghai() {
    Order order = draftOf("2026-11-01T16:00:00Z");
    LocalDate to = LocalDate.parse("2026-11-02");
    assertThat(refusal(office.postpone.postpone(REVIEWER, order.id(), to)).code())
        .isEqualTo(RefusalCode.POSTPONEMENT_TERM);
  }

  @Test
  void anOrderThatIsFoundInvalidEndsAllTheSame() {
    Order order = postpone(draftOf("2026-11-01T02:00:00Z"), "2026-12-20");
    done(office.submit.submit(customer("a"), order.id()));
    office.register.answers(found ->
        new Found(
            FiledSubject.NOT_FILED,
            null,
            null,
            found.services().keySet().stream()
                .collect(Collectors.toMap(each -> each, _ -> FiledService.FILED_BY_OTHER))));
    assertThat(done(office.validity.check(order.id())).deadline())
        .isEqualTo(new Deadline(Deadline.Kind.INVALID, Instant.parse("2026-11-01T16:00:00Z")));
  }
}
