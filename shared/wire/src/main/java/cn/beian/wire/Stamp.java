package cn.beian.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A day, with or without a time, as the administrations write it: {@code YYYY-MM-DD}, perhaps
 * followed by a blank and {@code HH:MM:SS} with an optional fraction. Times are China's. What was
 * received stays as it is, readable or not.
 */
public record Stamp(String text) {
  private static final int DAY = 10;

  /** The stamp of a day. */
  public static Stamp of(LocalDate day) {
    return new Stamp(day.toString());
  }

  /** The day; empty when the text is none. */
  public Optional<LocalDate> day() {
    try {
      String day = text.strip();
      return Optional.of(LocalDate.parse(day.substring(0, Math.min(DAY, day.length()))));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** The time of the day; empty when there is none or it cannot be read. */
  public Optional<LocalTime> time() {
    String all = text.strip();
    if (all.length() <= DAY + 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(all.substring(DAY + 1)));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
