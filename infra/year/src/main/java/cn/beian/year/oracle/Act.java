package cn.beian.year.oracle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody outside the suite tried to do to an order, whether it was let or not.
 *
 * @param number how many contacts are asked ({@code TAKEN}), which of them it is about from 1
 *     ({@code CODE_RIGHT}, {@code CODE_WRONG}, {@code CODE_RESENT}), else 0
 * @param appointed for when a video was agreed ({@code VIDEO_APPOINTED}); the start, in
 *     Asia/Shanghai, of the day to which the clean-up is put off ({@code POSTPONED}); else null
 */
public record Act(Instant at, Kind kind, int number, @Nullable Instant appointed) {

  /** What was tried, and by whom. */
  public enum Kind {
    /** The customer opens the draft. */
    OPENED,
    /** The customer changes the content. */
    EDITED,
    /** The customer submits; what needs no review goes straight to the administration. */
    SUBMITTED,
    /** The customer gives the order up. */
    ABANDONED,
    /** The customer takes the order back from the provider's review. */
    WITHDRAWN,
    /** The reviewer passes it; it goes to the administration by itself. */
    PASSED,
    /** The reviewer sends it back. */
    REJECTED,
    /** The reviewer asks for more material. */
    MATERIAL_REQUESTED,
    /** The reviewer called, and nobody answered. */
    CALL_UNANSWERED,
    /** The reviewer agreed on a time for a DingTalk video. */
    VIDEO_APPOINTED,
    /** The reviewer puts the overdue clean-up off to a day. */
    POSTPONED,
    /** The administration took the file; so many contacts are sent a code. */
    TAKEN,
    /** A contact asks for a new code. */
    CODE_RESENT,
    /** A contact enters the right code. */
    CODE_RIGHT,
    /** A contact enters a wrong code. */
    CODE_WRONG,
    /** The administration approves. */
    BUREAU_APPROVED,
    /** The administration refuses. */
    BUREAU_REJECTED,
    /** From here on the administrations' registers say that the domains are filed by another. */
    FILED_ELSEWHERE
  }
}
