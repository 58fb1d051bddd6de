package cn.beian.domain.code;

import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.util.function.Supplier;

/** Reads and tries again while a rival's write comes first. */
final class Attempts {
  // Each may itself wait for a busy table, two and a half seconds on average.
  private static final int MOST = 4;

  private Attempts() {}

  /** The first outcome that is not BUSY, or the last. */
  static <T> Outcome<T> whileBusy(Supplier<Outcome<T>> attempt) {
    Outcome<T> outcome = Outcome.refused(RefusalCode.BUSY);
    for (int i = 0; i < MOST && busy(outcome); i++) {
      outcome = attempt.get();
    }
    return outcome;
  }

  private static <T> boolean busy(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> _ -> false;
      case Outcome.Refused<T>(Refusal refusal) -> refusal.code() == RefusalCode.BUSY;
    };
  }
}
