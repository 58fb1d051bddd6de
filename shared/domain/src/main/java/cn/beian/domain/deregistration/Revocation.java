package cn.beian.domain.deregistration;

import cn.beian.domain.order.Deadline;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a deregistration can still be revoked (撤销注销备案申请, lifecycle.md §10). The only way is to
 * leave the ministry's SMS unanswered until the check lapses (LC-REVOKE-02, LC AMB-32).
 *
 * @param smsDeadline when it lapses; null unless an answer is outstanding
 */
public record Revocation(Standing standing, @Nullable Instant smsDeadline) {

  /** Where it stands. */
  public enum Standing {
    /** The administration does not have it: it can be abandoned. */
    NOT_SUBMITTED,
    /** It is on its way, and nobody has been asked yet. */
    ON_ITS_WAY,
    /** An answer to the SMS is outstanding. */
    UNANSWERED,
    /** Everybody has answered: it cannot be stopped (LC-REVOKE-03). */
    ANSWERED,
    /** The administration refused it: nothing was deregistered, and it can be abandoned. */
    REFUSED,
    /** It is done (LC-REVOKE-04). */
    DEREGISTERED,
    /** It ended without effect: the filing is as it was. */
    WITHOUT_EFFECT
  }

  /** How it is with this deregistration. */
  public static Revocation of(Order deregistration) {
    Standing standing = standing(deregistration.state());
    Deadline deadline = standing == Standing.UNANSWERED ? deregistration.deadline() : null;
    return new Revocation(standing, deadline == null ? null : deadline.at());
  }

  /** Whether to do nothing revokes it. */
  public boolean possible() {
    return standing == Standing.UNANSWERED;
  }

  private static Standing standing(OrderState state) {
    return switch (state) {
      case DRAFT, AWAITING_REVIEW, NEEDS_MATERIAL, REVIEW_REJECTED, SMS_RETURNED ->
          Standing.NOT_SUBMITTED;
      case REVIEW_PASSED, HANDING_OVER -> Standing.ON_ITS_WAY;
      case SMS_PENDING -> Standing.UNANSWERED;
      case BUREAU_REVIEW -> Standing.ANSWERED;
      case BUREAU_REJECTED -> Standing.REFUSED;
      case APPROVED -> Standing.DEREGISTERED;
      case ABANDONED, WITHDRAWN, LAPSED, EXPIRED, INVALID -> Standing.WITHOUT_EFFECT;
    };
  }
}
