package cn.beian.domain.refusal;

import java.util.Set;
import java.util.function.Supplier;

/** Reads and tries again while a rival's write comes first. */
public final class Attempts {
  // Each may itself wait for a busy table, two and a half seconds on average.
  private static final int MOST = 4;
  private static final Set<RefusalCode> BUSY = Set.of(RefusalCode.BUSY);
  private static final Set<RefusalCode> OVERTAKEN =
      Set.of(RefusalCode.BUSY, RefusalCode.STALE_VERSION);

  private Attempts() {}

  /** The first outcome that is not BUSY, or the last. */
  public static <T> Outcome<T> whileBusy(Supplier<Outcome<T>> attempt) {
    return whileOneOf(BUSY, attempt);
  }

  /** The first outcome that is neither BUSY nor STALE_VERSION, or the last. */
  public static <T> Outcome<T> whileOvertaken(Supplier<Outcome<T>> attempt) {
    return whileOneOf(OVERTAKEN, attempt);
  }

  private static <T> Outcome<T> whileOneOf(Set<RefusalCode> passing, Supplier<Outcome<T>> attempt) {
    Outcome<T> outcome = attempt.get();
    for (int i = 1; i < MOST && refusedBy(passing, outcome); i++) {
      outcome = attempt.get();
    }
    return outcome;
  }

  private static <T> boolean refusedBy(Set<RefusalCode> passing, Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T> _ -> false;
      case Outcome.Refused<T>(Refusal refusal) -> passing.contains(refusal.code());
    };
  }
}
