package cn.beian.local;

import cn.beian.local.function.Activity;
import cn.beian.local.queue.Queues;
import cn.beian.local.stream.Streams;
import cn.beian.simulator.BureauSimulator;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Tells when nothing is going on any more, which nothing but a new request, a timer or the clock
 * can change.
 */
final class Quiescence {
  private static final Duration GLANCE = Duration.ofMillis(20);

  private final Activity activity;
  private final Queues queues;
  private final Streams streams;
  private final BureauSimulator bureau;

  Quiescence(Activity activity, Queues queues, Streams streams, BureauSimulator bureau) {
    this.activity = activity;
    this.queues = queues;
    this.streams = streams;
    this.bureau = bureau;
  }

  boolean await(Duration longest) {
    return until(this::idle, longest);
  }

  /** Waits until no function runs. */
  boolean awaitQuiet(Duration longest) {
    return until(activity::quiet, longest);
  }

  /**
   * Two rounds of the stream without a find, and no function begun meanwhile, prove that nothing
   * was on its way.
   */
  private boolean idle() {
    long begun = activity.begun();
    long rounds = streams.emptyRounds();
    boolean calm =
        activity.quiet()
            && bureau.settled()
            && until(
                () -> streams.emptyRounds() >= rounds + 2 || activity.begun() != begun,
                Duration.ofSeconds(5))
            && queues.drained();
    return calm && activity.quiet() && activity.begun() == begun;
  }

  private static boolean until(BooleanSupplier condition, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(GLANCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
