package cn.beian.domain.progress;

import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step on an order's way (流程节点), as a customer's page shows it.
 *
 * @see "FAQ-FLOW-01..03, FAQ-STATE-30..47"
 */
public enum Step {
  /** The customer fills in, or corrects what came back. */
  FILL_IN,
  /** The provider's review (初审). */
  REVIEW,
  /** The hand-over to the administration, and the ministry's SMS check (短信核验). */
  SMS_CHECK,
  /** The administration's review (管局审核). */
  BUREAU_REVIEW,
  /** The numbers are there (备案成功). */
  FILED;

  private static final Map<OrderState, Step> RETURNED_BY =
      Map.of(
          OrderState.REVIEW_REJECTED, REVIEW,
          OrderState.SMS_RETURNED, SMS_CHECK,
          OrderState.BUREAU_REJECTED, BUREAU_REVIEW);

  /**
   * The steps of an order of this type. An order that takes something off the records goes to the
   * administration at once (LC-DEREG-06, LC-REVOKE-01): such a type has no {@link #REVIEW}.
   */
  static List<Step> of(OrderType type) {
    return Stream.of(values()).filter(step -> step != REVIEW || type.reviewed()).toList();
  }

  /** The step that an order in this state has reached; null when it ended without success. */
  static @Nullable Step at(OrderState state) {
    return switch (state) {
      case DRAFT, NEEDS_MATERIAL, REVIEW_REJECTED, SMS_RETURNED, BUREAU_REJECTED -> FILL_IN;
      case AWAITING_REVIEW -> REVIEW;
      case REVIEW_PASSED, HANDING_OVER, SMS_PENDING -> SMS_CHECK;
      case BUREAU_REVIEW -> BUREAU_REVIEW;
      case APPROVED -> FILED;
      case ABANDONED, WITHDRAWN, LAPSED, EXPIRED, INVALID -> null;
    };
  }

  /** The step that sent an order in this state back; null where none did. */
  static @Nullable Step thatFailed(OrderState state) {
    return RETURNED_BY.get(state);
  }
}
