package cn.beian.domain.event;

/**
 * What can happen. One name in the table, in queues, in the notice catalogue and in the relay's
 * table.
 */
public enum EventType {
  ORDER_CREATED,
  ORDER_EDITED,
  ORDER_SUBMITTED,
  REVIEW_PASSED,
  REVIEW_REJECTED,
  MATERIAL_REQUESTED,
  /** A reviewer let a value pass that breaks a rule. */
  RULE_OVERRIDDEN,
  /** The administration took the order; the ministry's SMS went out. */
  SMS_CHECK_SENT,
  /** One contact passed, others are outstanding. */
  SMS_CHECK_PASSED,
  /** Every contact passed. */
  SMS_CHECKS_COMPLETE,
  /** Too late or too many wrong entries. */
  SMS_CHECK_RETURNED,
  ORDER_APPROVED,
  BUREAU_REJECTED,
  ORDER_ABANDONED,
  OVERDUE_FIRST_NOTICE,
  OVERDUE_SECOND_NOTICE,
  ORDER_EXPIRED,
  INSTANCE_REGISTERED,
  SERVICE_CODE_ISSUED,
  /** The administration listed something, or took it off its blacklist. */
  BLACKLIST_CHANGED
}
