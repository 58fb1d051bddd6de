package cn.beian.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.time.WorkdayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a review is due: 24 hours on working days (FAQ-REV-01, FAQ-AMB-17). */
class ReviewPolicyTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final ReviewPolicy POLICY =
      new ReviewPolicy(
          new WorkdayCalendar(
              Map.of(
                  LocalDate.parse("2026-10-01"), false,
                  LocalDate.parse("2026-10-02"), false,
                  LocalDate.parse("2026-10-10"), true)),
          1,
          HOUR,
          HOUR,
          HOUR,
          Set.of());

  /** Times are those of Shanghai; the first column's day of the week stands beside. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, 2026-11-24T10:00, a Monday",
    "2026-11-27T17:30, 2026-11-30T17:30, a Friday",
    "2026-11-28T09:00, 2026-12-01T00:00, a Saturday counts from Monday's beginning",
    "2026-11-29T23:59, 2026-12-01T00:00, a Sunday too",
    "2026-11-30T00:00, 2026-12-01T00:00, the first moment of Monday",
    "2026-09-30T15:00, 2026-10-05T15:00, before days off",
    "2026-10-09T15:00, 2026-10-10T15:00, a Saturday on which people work",
    "2026-10-10T15:00, 2026-10-12T15:00, and from it"
  })
  void itIsTheSameTimeOnTheNextWorkday(String since, String due, String why) {
    assertThat(POLICY.dueBy(at(since))).as(why).isEqualTo(at(due));
  }

  private static Instant at(String shanghai) {
    return Instant.parse(shanghai + ":00+08:00");
  }

  /** The queue sorts by it and shows the oldest first: both must be the same. */
  @Test
  void whatComesLaterIsNeverDueEarlier() {
    long seed = 20_261_122L;
    Random random = new Random(seed);
    Instant start = at("2026-09-20T00:00");
    for (int i = 0; i < 5000; i++) {
      Instant first = start.plusSeconds(random.nextInt(30 * 24 * 3600));
      Instant second = first.plusSeconds(random.nextInt(4 * 24 * 3600));
      assertThat(POLICY.dueBy(second))
          .as("seed %d: %s, %s", seed, first, second)
          .isAfterOrEqualTo(POLICY.dueBy(first))
          .isAfter(second);
    }
  }
}
