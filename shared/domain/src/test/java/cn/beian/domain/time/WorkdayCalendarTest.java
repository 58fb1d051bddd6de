package cn.beian.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkdayCalendarTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final WorkdayCalendar CALENDAR =
      new WorkdayCalendar(Map.of(MONDAY.plusDays(1), false, MONDAY.plusDays(5), true));

  @Test
  void daysOffAreSkippedAndMakeUpDaysCount() {
    assertThat(CALENDAR.plusWorkdays(MONDAY, 1)).isEqualTo(MONDAY.plusDays(2));
    assertThat(CALENDAR.plusWorkdays(MONDAY, 4)).isEqualTo(MONDAY.plusDays(5));
    assertThat(CALENDAR.plusWorkdays(MONDAY, 5)).isEqualTo(MONDAY.plusDays(7));
  }

  @Test
  void noDaysLaterIsTheSameDay() {
    assertThat(CALENDAR.plusWorkdays(MONDAY.plusDays(6), 0)).isEqualTo(MONDAY.plusDays(6));
  }

  @Test
  void nobodyCountsBack() {
    assertThatThrownBy(() -> CALENDAR.plusWorkdays(MONDAY, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aYearWithoutANoticeIsProvisional() {
    assertThat(CALENDAR.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(CALENDAR.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
  }

  @Test
  void addingInTwoStepsIsAddingAtOnce() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900));
      int one = random.nextInt(30);
      int other = random.nextInt(30);
      assertThat(CALENDAR.plusWorkdays(CALENDAR.plusWorkdays(day, one), other))
          .as("seed %d, %s + %d + %d", seed, day, one, other)
          .isEqualTo(CALENDAR.plusWorkdays(day, one + other));
    }
  }

  @Test
  void everyReachedDayIsWorked() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900));
      LocalDate reached = CALENDAR.plusWorkdays(day, 1 + random.nextInt(30));
      assertThat(CALENDAR.isWorkday(reached)).as("seed %d, from %s", seed, day).isTrue();
    }
  }

  @Test
  void aDayInShanghaiBeginsEightHoursEarlier() {
    assertThat(ShanghaiDays.of(Instant.parse("2026-03-01T16:00:00Z"))).isEqualTo(MONDAY);
    assertThat(ShanghaiDays.of(Instant.parse("2026-03-01T15:59:59Z")))
        .isEqualTo(MONDAY.minusDays(1));
    assertThat(ShanghaiDays.startOf(MONDAY)).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
  }
}
