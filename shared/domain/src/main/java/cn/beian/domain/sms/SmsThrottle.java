package cn.beian.domain.sms;

import cn.beian.domain.attempt.AttemptCounts;
import cn.beian.domain.attempt.Throttle;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.Optional;

/**
 * Limits attempts at SMS checks, for each caller's address, each number and each order, in fixed
 * windows. What is refused is not counted.
 */
public final class SmsThrottle {
  private final Throttle throttle;
  private final SmsCheckPolicy policy;

  public SmsThrottle(AttemptCounts counts, SmsCheckPolicy policy) {
    this.throttle = new Throttle(counts, policy.window(), RefusalCode.SMS_CHECK_THROTTLED);
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
    return throttle.count(scope + "#" + key, most(scope), now);
  }

  private int most(Scope scope) {
    return switch (scope) {
      case ADDRESS -> policy.perAddress();
      case NUMBER -> policy.perNumber();
      case ORDER -> policy.perOrder();
    };
  }
}
