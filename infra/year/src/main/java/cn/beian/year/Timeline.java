package cn.beian.year;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to be tried, and when. */
final class Timeline {
  private final PriorityQueue<Plan> plans =
      new PriorityQueue<>(Comparator.comparing(Plan::at).thenComparing(Plan::number));

  private long count;

  /** Something to be done at a moment; what was planned first goes first. */
  record Plan(Instant at, long number, Runnable work) {}

  void plan(Instant at, Runnable work) {
    plans.add(new Plan(at, count++, work));
  }

  /** The next, which is taken off; null if nothing is planned until then. */
  @Nullable Plan next(Instant until) {
    Plan first = plans.peek();
    return first == null || first.at().isAfter(until) ? null : plans.poll();
  }
}
