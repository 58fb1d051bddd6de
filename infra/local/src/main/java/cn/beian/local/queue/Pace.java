package cn.beian.local.queue;

import java.time.Duration;

/**
 * How queues are worked off.
 *
 * @param retryDelay after which a failed message comes back, in whole seconds
 * @param most batches of one queue at once, where the template does not say fewer
 */
public record Pace(Duration retryDelay, int most) {
  private static final int USUAL = 3;

  /** As many batches at once as a small machine stands. */
  public static Pace usual(Duration retryDelay) {
    return new Pace(retryDelay, USUAL);
  }
}
