package cn.beian.domain.event;

import java.util.Set;

/**
 * What can happen. One name in the table, in queues, in the notice catalogue and in the relay's
 * table.
 */
public enum EventType {
  ORDER_CREATED,
  ORDER_EDITED,
  ORDER_SUBMITTED,
  /** A deregistration, which goes to the administration without review. */
  DEREGISTRATION_SUBMITTED,
  REVIEW_PASSED,
  REVIEW_REJECTED,
  MATERIAL_REQUESTED,
  /** The first of two reviewers passed the order. */
  PASS_PROPOSED,
  /** A call of the review was not answered. */
  CALL_UNANSWERED,
  VIDEO_APPOINTED,
  /** The agreed time of a video went by. */
  VIDEO_MISSED,
  /** The target of the review went by. */
  REVIEW_LATE,
  /** A reviewer let a value pass that breaks a rule. */
  RULE_OVERRIDDEN,
  /** The provider begins to send the order to the administration. */
  HAND_OVER_BEGUN,
  /** The administration took the order; the ministry's SMS went out. */
  SMS_CHECK_SENT,
  /** A contact asked for a new code, which goes out. */
  SMS_CHECK_RESENT,
  /** One contact passed, others are outstanding. */
  SMS_CHECK_PASSED,
  /** Every contact passed. */
  SMS_CHECKS_COMPLETE,
  /** Too late or too many wrong entries. */
  SMS_CHECK_RETURNED,
  ORDER_APPROVED,
  BUREAU_REJECTED,
  ORDER_ABANDONED,
  ORDER_WITHDRAWN,
  /** A deregistration's SMS check was not passed: nothing was deregistered. */
  DEREGISTRATION_LAPSED,
  /** A reviewer put the overdue clean-up of an order off to a day. */
  CLEAN_UP_POSTPONED,
  OVERDUE_FIRST_NOTICE,
  OVERDUE_SECOND_NOTICE,
  ORDER_EXPIRED,
  /** Nothing can come of the order any more; it ends the next day. */
  ORDER_FOUND_INVALID,
  ORDER_INVALIDATED,
  /** The content of an ended order was deleted. */
  CONTENT_ERASED,
  INSTANCE_REGISTERED,
  SERVICE_CODE_ISSUED,
  /** Paid codes were sold; the event is the purchase. */
  SERVICE_CODES_BOUGHT,
  SERVICE_CODE_BOUND,
  SERVICE_CODE_UNBOUND,
  SERVICE_CODE_REFUNDED,
  SERVICE_CODE_EXPIRED,
  /** An instance's term is over: its unused codes cannot be used. */
  INSTANCE_EXPIRED,
  /** An instance was given back: its unused codes can never be used. */
  INSTANCE_RELEASED,
  /** The administration listed something, or took it off its blacklist. */
  BLACKLIST_CHANGED,
  /** A file came from an administration. */
  BUREAU_FILE_FETCHED,
  /** An administration told a decision over the extension channel. */
  BUREAU_RESULT_RECEIVED,
  /** An account made, changed or set back a webhook: what waits for it can go. */
  WEBHOOK_CHANGED,
  /** A webhook did not take its events for a day: none go there any more. */
  WEBHOOK_PAUSED;

  private static final Set<EventType> OF_NO_ORDER =
      Set.of(
          INSTANCE_REGISTERED,
          SERVICE_CODE_ISSUED,
          SERVICE_CODES_BOUGHT,
          SERVICE_CODE_BOUND,
          SERVICE_CODE_UNBOUND,
          SERVICE_CODE_REFUNDED,
          SERVICE_CODE_EXPIRED,
          INSTANCE_EXPIRED,
          INSTANCE_RELEASED,
          BLACKLIST_CHANGED,
          BUREAU_FILE_FETCHED,
          BUREAU_RESULT_RECEIVED,
          WEBHOOK_CHANGED,
          WEBHOOK_PAUSED);

  /** Whether it happens to an order, and not to an instance, a code or the blacklist. */
  public boolean ofOrder() {
    return !OF_NO_ORDER.contains(this);
  }
}
