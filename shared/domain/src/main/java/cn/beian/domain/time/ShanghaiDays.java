package cn.beian.domain.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days as people in China count them: an instant belongs to the day it falls on in Asia/Shanghai.
 */
public final class ShanghaiDays {
  /** The zone all days are counted in. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ShanghaiDays() {}

  /** The day an instant falls on. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The instant a day begins. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
