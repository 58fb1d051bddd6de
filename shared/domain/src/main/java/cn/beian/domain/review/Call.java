package cn.beian.domain.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call of the review (FAQ-REV-02), or a customer's word when to call (FAQ-REV-06). Who was called
 * is said by the place in the order, never by name or number.
 *
 * @param service the service whose principal, or his emergency contact, was called; null for the
 *     subject's
 * @param at when it was recorded
 * @param by the reviewer's user id
 * @param again before when the same people must not be called again; null when there is no need to
 */
public record Call(
    Contact contact,
    @Nullable Integer service,
    Result result,
    Instant at,
    String by,
    @Nullable Instant again) {

  /** Who was called. */
  public enum Contact {
    PRINCIPAL,
    EMERGENCY
  }

  /** What came of it. */
  public enum Result {
    ANSWERED,
    UNANSWERED,
    /** The customer asked to be called at a time. */
    CALL_BACK_AT
  }
}
