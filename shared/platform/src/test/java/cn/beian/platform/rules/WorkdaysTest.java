package cn.beian.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.time.WorkdayCalendar;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdaysTest {
  private static final WorkdayCalendar CALENDAR = Workdays.load();

  @ParameterizedTest(name = "{0} + {1} is {2}")
  @CsvSource({
    "2026-02-06, 1, 2026-02-09, false",
    "2026-02-13, 1, 2026-02-14, false",
    "2026-02-14, 1, 2026-02-24, false",
    "2026-02-13, 20, 2026-03-19, false",
    "2026-09-25, 5, 2026-10-09, false",
    "2026-09-30, 1, 2026-10-08, false",
    "2026-10-09, 1, 2026-10-10, false",
    "2025-12-31, 1, 2026-01-04, false",
    "2025-09-29, 5, 2025-10-13, false",
    "2025-09-26, 20, 2025-10-30, false",
    "2024-02-08, 3, 2024-02-19, false",
    "2024-04-27, 1, 2024-04-28, false",
    "2026-12-20, 20, 2027-01-15, true"
  })
  void aDeadlineFollowsTheNotices(
      LocalDate from, int count, LocalDate expected, boolean provisional) {
    LocalDate deadline = CALENDAR.plusWorkdays(from, count);
    assertThat(deadline).isEqualTo(expected);
    assertThat(CALENDAR.isProvisional(deadline)).isEqualTo(provisional);
  }
}
