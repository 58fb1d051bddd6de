package cn.beian.domain.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the calls to one principal have come (FAQ-REV-05, FAQ-LIM-13, FAQ-LIM-14): a call, after
 * an hour a second one, then his emergency contact; if nobody answers, the order may be rejected.
 *
 * @param service whose principal; null for the subject's
 * @param unanswered his unanswered calls since somebody last answered
 * @param again before when he must not be called again; null when at once
 * @param callBack whether {@code again} is the customer's wish
 */
record Ladder(
    @Nullable Integer service, int unanswered, @Nullable Instant again, boolean callBack, Top top) {
  /** Calls before the emergency contact is called (FAQ-LIM-14). */
  private static final int CALLS = 2;

  /** What the end of the ladder says. */
  enum Top {
    OPEN,
    /** Somebody was spoken to, be it the emergency contact (FAQ-AMB-42). */
    ANSWERED,
    /** The emergency contact did not answer either. */
    NOBODY
  }

  static Ladder of(List<Call> calls, @Nullable Integer service) {
    Ladder ladder = new Ladder(service, 0, null, false, Top.OPEN);
    for (Call call : calls) {
      if (Objects.equals(call.service(), service)) {
        ladder = ladder.after(call);
      }
    }
    return ladder;
  }

  private Ladder after(Call call) {
    return switch (call.result()) {
      case ANSWERED -> new Ladder(service, 0, null, false, Top.ANSWERED);
      case CALL_BACK_AT -> new Ladder(service, unanswered, call.again(), true, Top.OPEN);
      case UNANSWERED ->
          call.contact() == Call.Contact.PRINCIPAL ? missed(call) : emergencyMissed();
    };
  }

  private Ladder missed(Call call) {
    Top reached = top == Top.NOBODY ? Top.NOBODY : Top.OPEN;
    return new Ladder(service, unanswered + 1, call.again(), false, reached);
  }

  private Ladder emergencyMissed() {
    Top reached = emergencyMayBeCalled() ? Top.NOBODY : top;
    return new Ladder(service, unanswered, again, callBack, reached);
  }

  /** Whether nobody can be reached: the order may be rejected for it (FAQ-REJ-40). */
  boolean exhausted() {
    return top == Top.NOBODY;
  }

  /** Whether it is the emergency contact's turn, or was. */
  boolean emergencyMayBeCalled() {
    return unanswered >= CALLS && !callBack;
  }

  /** The next call; null when none is needed. */
  @Nullable NextCall next() {
    if (top != Top.OPEN) {
      return null;
    }
    return emergencyMayBeCalled()
        ? new NextCall(Call.Contact.EMERGENCY, service, null)
        : new NextCall(Call.Contact.PRINCIPAL, service, again);
  }
}
