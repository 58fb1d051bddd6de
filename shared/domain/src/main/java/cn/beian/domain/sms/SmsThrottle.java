package cn.beian.domain.sms;

import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Limits attempts at SMS checks, for each caller's address, each number and each order, in fixed
 * windows. What is refused is not counted.
 */
public final class SmsThrottle {
  private final AttemptCounts counts;
  private final SmsCheckPolicy policy;

  public SmsThrottle(AttemptCounts counts, SmsCheckPolicy policy) {
    this.counts = counts;
    this.policy = policy;
  }

  /** What attempts are counted by. */
  public enum Scope {
    ADDRESS,
    NUMBER,
    ORDER
  }

  public SmsCheckPolicy policy() {
    return policy;
  }

  /**
   * Counts an attempt.
   *
   * @param key a hash, or an id
   * @return empty if it may go on; SMS_CHECK_THROTTLED with the {@code seconds} to wait
   */
  public Optional<Refusal> count(Scope scope, String key, Instant now) {
    Instant until = end(now);
    return counts.admit(scope + "#" + key, until, most(scope))
        ? Optional.empty()
        : Optional.of(refusal(Duration.between(now, until)));
  }

  private static Refusal refusal(Duration left) {
    String seconds = Long.toString(left.toSeconds() + 1);
    return Refusal.of(RefusalCode.SMS_CHECK_THROTTLED, Map.of("seconds", seconds));
  }

  private Instant end(Instant now) {
    long window = policy.window().toSeconds();
    return Instant.ofEpochSecond((now.getEpochSecond() / window + 1) * window);
  }

  private int most(Scope scope) {
    return switch (scope) {
      case ADDRESS -> policy.perAddress();
      case NUMBER -> policy.perNumber();
      case ORDER -> policy.perOrder();
    };
  }
}
