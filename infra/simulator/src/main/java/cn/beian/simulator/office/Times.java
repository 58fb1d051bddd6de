package cn.beian.simulator.office;

import cn.beian.wire.Stamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time in China, by a clock. */
public record Times(InstantSource clock) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The day. */
  public LocalDate today() {
    return clock.instant().atZone(ZONE).toLocalDate();
  }

  /** The day, as it stands in files. */
  public Stamp stamp() {
    return Stamp.of(today());
  }

  /** Seconds of the epoch. */
  long now() {
    return clock.instant().getEpochSecond();
  }
}
