package cn.beian.year.oracle;

/** The states of an order (docs/order-states.md). */
enum State {
  DRAFT,
  AWAITING_REVIEW,
  NEEDS_MATERIAL,
  REVIEW_REJECTED,
  REVIEW_PASSED,
  HANDING_OVER,
  SMS_PENDING,
  SMS_RETURNED,
  BUREAU_REVIEW,
  BUREAU_REJECTED,
  APPROVED,
  ABANDONED,
  WITHDRAWN,
  LAPSED,
  EXPIRED,
  INVALID
}
