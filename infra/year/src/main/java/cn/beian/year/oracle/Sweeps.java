package cn.beian.year.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** The sweeps of a year up to its end, by their positions. */
final class Sweeps {

  private final List<Instant> moments;

  Sweeps(Runs runs) {
    this.moments = runs.sweeps().subList(0, after(runs.sweeps(), runs.end()));
  }

  private static int after(List<Instant> sorted, Instant moment) {
    int found = Collections.binarySearch(sorted, moment);
    return found < 0 ? -found - 1 : found + 1;
  }

  int count() {
    return moments.size();
  }

  Instant at(int position) {
    return moments.get(position);
  }

  /** The first sweep that is later, or the count. */
  int after(Instant moment) {
    return after(moments, moment);
  }

  /** The first sweep that is not earlier, or the count. */
  int from(Instant moment) {
    int found = Collections.binarySearch(moments, moment);
    return found < 0 ? -found - 1 : found;
  }

  /**
   * The first sweep of a day in Shanghai from this position on, or the count. The daily look is at
   * the first sweep of each day (LC-CLEAN-09: every day; no document names an hour).
   */
  int firstOfDay(int position) {
    if (position == 0 || position == count()) {
      return position;
    }
    LocalDate day = Days.of(at(position));
    return day.equals(Days.of(at(position - 1))) ? from(Days.start(day.plusDays(1))) : position;
  }
}
