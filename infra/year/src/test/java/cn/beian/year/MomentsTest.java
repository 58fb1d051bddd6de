package cn.beian.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

  @ParameterizedTest
  @CsvSource({
    // Shanghai is eight hours ahead: the evening's last minute, the day's first, a sweep's.
    "2026-05-09T15:59:10Z, 2026-05-09T16:02:10Z",
    "2026-05-09T16:01:30Z, 2026-05-09T16:02:30Z",
    "2026-05-09T06:00:00Z, 2026-05-09T06:02:00Z",
    "2026-05-09T13:58:05Z, 2026-05-09T14:02:05Z",
  })
  void nobodyActsAroundASweepOrWhereADayOrTheQuietHoursBegin(Instant wish, Instant at) {
    assertThat(Moments.apart(wish)).isEqualTo(at);
  }

  @Test
  void othersActWhenTheyWant() {
    Instant wish = Instant.parse("2026-05-09T04:00:00Z");

    assertThat(Moments.apart(wish)).isEqualTo(wish);
  }
}
