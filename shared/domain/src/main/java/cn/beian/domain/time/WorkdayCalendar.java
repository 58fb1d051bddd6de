package cn.beian.domain.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chinese working days (工作日): Monday to Friday, but for the days off and the make-up days that the
 * State Council announces each year.
 *
 * @see "official-standards §8"
 */
public final class WorkdayCalendar {
  private final Map<LocalDate, Boolean> exceptions;
  private final Set<Integer> announcedYears;

  /**
   * A calendar of the announced exceptions.
   *
   * @param exceptions the days that differ from Monday to Friday, true for a working day; every
   *     year with at least one of them counts as announced
   */
  public WorkdayCalendar(Map<LocalDate, Boolean> exceptions) {
    this.exceptions = Map.copyOf(exceptions);
    this.announcedYears =
        exceptions.keySet().stream()
            .map(LocalDate::getYear)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether people work on that day. */
  public boolean isWorkday(LocalDate day) {
    Boolean announced = exceptions.get(day);
    return announced != null ? announced : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }

  /**
   * The working day that comes {@code count} working days after a day, which itself does not count.
   *
   * @throws IllegalArgumentException when {@code count} is negative
   */
  public LocalDate plusWorkdays(LocalDate day, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("cannot count back: " + count);
    }
    LocalDate reached = day;
    for (int left = count; left > 0; ) {
      reached = reached.plusDays(1);
      left -= isWorkday(reached) ? 1 : 0;
    }
    return reached;
  }

  /**
   * Whether a deadline may still move, because the days off of its year are not announced in the
   * data.
   */
  public boolean isProvisional(LocalDate deadline) {
    return !announcedYears.contains(deadline.getYear());
  }

  /** Whether the days off of any year from the one day to the other are not in the data. */
  public boolean isProvisional(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .anyMatch(year -> !announcedYears.contains(year));
  }
}
