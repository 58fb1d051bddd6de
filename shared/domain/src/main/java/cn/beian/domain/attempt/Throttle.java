package cn.beian.domain.attempt;

import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Limits attempts in fixed windows. What is refused is not counted. */
public final class Throttle {
  private final AttemptCounts counts;
  private final Duration window;
  private final RefusalCode refused;

  /**
   * @param window in which attempts are counted, from whole multiples since 1970 on
   * @param refused what too many are refused with, its text taking {@code seconds}
   */
  public Throttle(AttemptCounts counts, Duration window, RefusalCode refused) {
    this.counts = counts;
    this.window = window;
    this.refused = refused;
  }

  /**
   * Counts an attempt.
   *
   * @param key whose it is: a hash, or an id
   * @param most how many a window lets through
   * @return empty if it may go on; the refusal with the {@code seconds} to wait
   */
  public Optional<Refusal> count(String key, int most, Instant now) {
    Instant until = end(now);
    return counts.admit(key, until, most)
        ? Optional.empty()
        : Optional.of(refusal(Duration.between(now, until)));
  }

  private Refusal refusal(Duration left) {
    return Refusal.of(refused, Map.of("seconds", Long.toString(left.toSeconds() + 1)));
  }

  private Instant end(Instant now) {
    long seconds = window.toSeconds();
    return Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
  }
}
