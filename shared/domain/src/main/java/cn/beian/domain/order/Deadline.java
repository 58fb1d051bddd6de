package cn.beian.domain.order;

import java.time.Instant;

/** What happens by itself to an order, and when. An order waits for one thing at a time. */
public record Deadline(Kind kind, Instant at) {

  /** The kinds of deadline an order can have. */
  public enum Kind {
    /** The next overdue notice, or the lapse after the last (LC-CLEAN-02..08). */
    OVERDUE,
    /** The SMS check lapses: the time of the first contact who has not answered (FAQ-SMS-08). */
    SMS_CHECK,
    /** An order that was found invalid ends (LC-CLEAN-10). */
    INVALID,
    /** The content of an order that ended without success is deleted. */
    ERASURE
  }
}
