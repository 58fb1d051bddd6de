package cn.beian.domain.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a step of an order stands.
 *
 * @param at when it was done or failed, or since when it is the present one; null for what is ahead
 *     or left out
 */
public record StepState(Step step, Standing standing, @Nullable Instant at) {

  /** How far a step is. */
  public enum Standing {
    DONE,
    /** The order is here. */
    CURRENT,
    AHEAD,
    /** It sent the order back, or the order ended here without success. */
    FAILED,
    /** It never comes: for orders of this type, or because the order has ended. */
    SKIPPED
  }
}
