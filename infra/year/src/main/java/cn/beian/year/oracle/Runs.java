package cn.beian.year.oracle;

import java.time.Instant;
import java.util.List;

/**
 * When the schedules ran. Whatever comes due by itself happens at the first of these moments that
 * is not before it; in a gap the suite stood still, and nobody tried anything either.
 *
 * @param sweeps in order, each with all its work done before anything else happened
 * @param end of the year: nothing is looked at after it
 */
public record Runs(List<Instant> sweeps, Instant end) {
  public Runs {
    sweeps = List.copyOf(sweeps);
  }
}
