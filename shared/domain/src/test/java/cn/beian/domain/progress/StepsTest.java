package cn.beian.domain.progress;

import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.bureau.DecisionDay;
import cn.beian.domain.bureau.DecisionTerm;
import cn.beian.domain.event.Event;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.order.Reason;
import cn.beian.domain.progress.StepTerms.Expected;
import cn.beian.domain.time.WorkdayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An order's way as a customer sees it. The clock moves an hour with each step. */
class StepsTest {
  /** Friday, 9 October 2026 is off, Saturday the 10th is worked; the next year is not announced. */
  private static final WorkdayCalendar CALENDAR =
      new WorkdayCalendar(
          Map.of(LocalDate.of(2026, 10, 9), false, LocalDate.of(2026, 10, 10), true));

  private static final StepTerms TERMS =
      new StepTerms(term(1), term(1), new DecisionTerm(CALENDAR, 20, Map.of(Province.GD, 15)));
  private static final Instant START = Instant.parse("2026-10-08T02:00:00Z");

  private final Office office = office();
  private Order order = office.draft(Samples.filing());

  private static DecisionTerm term(int workdays) {
    return new DecisionTerm(CALENDAR, workdays, Map.of());
  }

  private static Office office() {
    Office office = new Office();
    office.setNow(START);
    return office;
  }

  @BeforeEach
  void drafted() {
    hour();
  }

  private void hour() {
    office.advance(Duration.ofHours(1));
    order = office.order(order.id());
  }

  private void submit() {
    done(office.submit.submit(customer("a"), order.id()));
    hour();
  }

  private void pass() {
    office.pass(order.id());
    hour();
  }

  private void handOver() {
    done(office.handOver.handOver(order.id()));
    hour();
  }

  private void answer() {
    office
        .store
        .checks(order)
        .forEach(check -> done(office.smsChecks.record(office.rightEntry(check))));
    hour();
  }

  private Steps steps() {
    List<Event> history =
        office.store.events.stream()
            .filter(event -> event.subjectId().equals(order.id().value()))
            .toList();
    return Steps.of(order, history);
  }

  private List<String> shown() {
    return steps().all().stream()
        .map(state ->
            state.standing()
                + (state.at() == null ? "" : " " + Duration.between(START, state.at()).toHours()))
        .toList();
  }

  private Expected expected() {
    return TERMS.expectedBy(order, Objects.requireNonNull(steps().since())).orElseThrow();
  }

  private boolean expectsNothing() {
    return TERMS.expectedBy(order, Objects.requireNonNull(steps().since())).isEmpty();
  }

  @Test
  void aFilingGoesStepByStep() {
    assertThat(shown()).containsExactly("CURRENT 0", "AHEAD", "AHEAD", "AHEAD", "AHEAD");
    assertThat(expectsNothing()).isTrue();
    submit();
    assertThat(shown()).containsExactly("DONE 1", "CURRENT 1", "AHEAD", "AHEAD", "AHEAD");
    pass();
    assertThat(shown()).containsExactly("DONE 1", "DONE 2", "CURRENT 2", "AHEAD", "AHEAD");
    handOver();
    assertThat(shown()).containsExactly("DONE 1", "DONE 2", "CURRENT 2", "AHEAD", "AHEAD");
    answer();
    assertThat(shown()).containsExactly("DONE 1", "DONE 2", "DONE 4", "CURRENT 4", "AHEAD");
    done(office.result.apply(office.approval(order, "粤ICP备2026000001号")));
    hour();
    assertThat(shown()).containsExactly("DONE 1", "DONE 2", "DONE 4", "DONE 5", "DONE 5");
    assertThat(expectsNothing()).isTrue();
  }

  @Test
  void whatSentItBackHasFailedUntilItIsReachedAgain() {
    submit();
    office.reject(order.id());
    hour();
    assertThat(shown()).containsExactly("CURRENT 2", "FAILED 2", "AHEAD", "AHEAD", "AHEAD");
    assertThat(expectsNothing()).isTrue();
    submit();
    assertThat(shown()).containsExactly("DONE 3", "CURRENT 3", "AHEAD", "AHEAD", "AHEAD");
  }

  @Test
  void whatWasReviewedStaysSoWhenTheSmsCheckLapses() {
    submit();
    pass();
    handOver();
    office.advance(Duration.ofHours(20));
    hour();
    done(office.cleanUp.cleanUp(order.id()));
    office.advance(Duration.ofHours(4));
    done(office.cleanUp.cleanUp(order.id()));
    hour();
    assertThat(order.reviewed()).isTrue();
    assertThat(shown().get(1)).isEqualTo("DONE 2");
    assertThat(shown().get(2)).startsWith("FAILED");
    done(office.update.update(customer("a"), order.id(), order.version(), seen -> seen));
    hour();
    assertThat(shown().get(1)).isEqualTo("AHEAD");
    assertThat(shown().get(2)).startsWith("FAILED");
  }

  @Test
  void theAdministrationsRejectionIsItsStepsFailure() {
    submit();
    pass();
    handOver();
    answer();
    List<Reason> reasons = List.of(new Reason("MADE_UP", null, "made up"));
    done(office.result.apply(new BureauResult.Rejected(order.submissionId(), reasons)));
    hour();
    assertThat(shown()).containsExactly("CURRENT 5", "AHEAD", "AHEAD", "FAILED 5", "AHEAD");
    done(office.abandon.abandon(customer("a"), order.id()));
    hour();
    assertThat(shown()).containsExactly("FAILED 6", "SKIPPED", "SKIPPED", "SKIPPED", "SKIPPED");
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeFillsInAndIsFiledAndPassesTheAdministration(OrderType type) {
    assertThat(Step.of(type))
        .isSorted()
        .contains(Step.FILL_IN, Step.SMS_CHECK, Step.BUREAU_REVIEW, Step.FILED);
    assertThat(Step.of(type).contains(Step.REVIEW)).isEqualTo(type.reviewed());
  }

  @Test
  void othersAreExpectedInWorkingDays() {
    submit();
    assertThat(expected())
        .as("Thursday; Friday is off, Saturday is worked")
        .isEqualTo(new Expected.ByDay(new DecisionDay(LocalDate.of(2026, 10, 10), 1, false)));
    office.setNow(Instant.parse("2026-10-10T15:59:00Z"));
    pass();
    assertThat(expected())
        .as("passed on Saturday, shortly before midnight in Shanghai")
        .isEqualTo(new Expected.ByDay(new DecisionDay(LocalDate.of(2026, 10, 12), 1, false)));
    handOver();
    assertThat(expected())
        .isEqualTo(new Expected.ByInstant(Objects.requireNonNull(order.deadline()).at()));
  }

  @Test
  void theAdministrationHasItsProvincesTerm() {
    submit();
    pass();
    handOver();
    answer();
    assertThat(order.province()).isEqualTo(Province.GD);
    assertThat(expected())
        .isEqualTo(new Expected.ByDay(new DecisionDay(LocalDate.of(2026, 10, 29), 15, false)));
  }

  @Test
  void aYearWhoseDaysOffAreUnknownIsProvisional() {
    office.setNow(Instant.parse("2026-12-30T02:00:00Z"));
    order =
        done(
            office.create(
                customer("b"),
                Samples.filing("91440300SAMPLE0009", List.of("nine.example"), "code-2")));
    done(office.submit.submit(customer("b"), order.id()));
    hour();
    pass();
    handOver();
    answer();
    Expected.ByDay by = (Expected.ByDay) expected();
    assertThat(by.day().provisional()).isTrue();
  }

  @Test
  void anOrderWithoutAHistoryHasNoDates() {
    Steps none = Steps.of(order, List.of());
    assertThat(none.since()).isNull();
    assertThat(none.all()).extracting(StepState::at).containsOnlyNulls();
  }
}
