package cn.beian.domain.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.filing.Province;
import cn.beian.domain.time.WorkdayCalendar;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTermTest {
  /** 2026 is announced; Monday 5 October is off and Saturday 10 October a make-up day. */
  private static final WorkdayCalendar CALENDAR =
      new WorkdayCalendar(
          Map.of(LocalDate.of(2026, 10, 5), false, LocalDate.of(2026, 10, 10), true));

  private static final DecisionTerm TERM = new DecisionTerm(CALENDAR, 20, Map.of(Province.SC, 5));

  @Test
  void theDayOfTheSubmissionDoesNotCount() {
    assertThat(TERM.from(LocalDate.of(2026, 11, 2), Province.GD).date())
        .isEqualTo(LocalDate.of(2026, 11, 30));
  }

  @Test
  void daysOffAndMakeUpDaysCountAsAnnounced() {
    assertThat(TERM.from(LocalDate.of(2026, 10, 2), Province.SC).date())
        .isEqualTo(LocalDate.of(2026, 10, 10));
  }

  @Test
  void aProvinceMayStateItsOwnTerm() {
    LocalDate day = LocalDate.of(2026, 11, 2);
    assertThat(TERM.from(day, Province.SC).workdays()).isEqualTo(5);
    assertThat(TERM.from(day, Province.GD).workdays()).isEqualTo(20);
    assertThat(TERM.from(day, null).workdays()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-03, 2026-12-31, false",
    "2026-12-04, 2027-01-01, true",
    "2025-12-31, 2026-01-28, true",
    "2026-01-01, 2026-01-29, false"
  })
  void aYearWithoutDataMakesItProvisional(LocalDate from, LocalDate last, boolean provisional) {
    assertThat(TERM.from(from, Province.GD)).isEqualTo(new DecisionDay(last, 20, provisional));
  }
}
