package cn.beian.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VirtualClockTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void itRunsAheadAndNeverBack(@TempDir Path directory) {
    Path file = directory.resolve("clock.json");
    VirtualClock clock = new VirtualClock(InstantSource.fixed(NOON), file);
    clock.advance(Duration.ofDays(30));
    clock.advance(Duration.ofHours(1));
    assertThat(clock.instant()).isEqualTo("2026-12-21T13:00:00Z");
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new VirtualClock(InstantSource.fixed(NOON), file).instant())
        .isEqualTo(clock.instant());
  }
}
