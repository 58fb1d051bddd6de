package cn.beian.cleanup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days that follow each other. */
final class RangeOfDays {
  private RangeOfDays() {}

  /**
   * From one day to another, both included.
   *
   * @throws IllegalArgumentException if there are none, or more than {@code most}
   */
  static List<LocalDate> of(LocalDate from, LocalDate to, int most) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    if (days < 1 || days > most) {
      throw new IllegalArgumentException("days from 1 to " + most + ", not " + days);
    }
    return from.datesUntil(to.plusDays(1)).toList();
  }
}
