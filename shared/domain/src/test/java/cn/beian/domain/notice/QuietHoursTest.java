package cn.beian.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet hours, by the clock of Shanghai, eight hours ahead of UTC. */
class QuietHoursTest {
  @ParameterizedTest
  @CsvSource({
    "22:00, 08:00, 2026-11-23T13:59:59Z, ''",
    "22:00, 08:00, 2026-11-23T14:00:00Z, 2026-11-24T00:00:00Z",
    "22:00, 08:00, 2026-11-23T16:00:00Z, 2026-11-24T00:00:00Z",
    "22:00, 08:00, 2026-11-23T23:59:59Z, 2026-11-24T00:00:00Z",
    "22:00, 08:00, 2026-11-24T00:00:00Z, ''",
    "12:00, 14:00, 2026-11-23T03:59:59Z, ''",
    "12:00, 14:00, 2026-11-23T04:00:00Z, 2026-11-23T06:00:00Z",
    "12:00, 14:00, 2026-11-23T06:00:00Z, ''",
    "00:00, 08:00, 2026-11-23T16:00:00Z, 2026-11-24T00:00:00Z",
    "00:00, 08:00, 2026-11-23T15:59:59Z, ''",
    "09:00, 09:00, 2026-11-23T01:00:00Z, ''",
    "09:00, 09:00, 2026-11-23T02:00:00Z, ''",
  })
  void endWithTheFirstMomentAfter(LocalTime from, LocalTime to, Instant now, String end) {
    assertThat(new QuietHours(from, to).until(now))
        .isEqualTo(end.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(end)));
  }
}
