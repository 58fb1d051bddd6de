package cn.beian.domain.order;

/** What can be done to an order, by whom the table {@link OrderTransitions} says. */
public enum OrderAction {
  /** The customer changes the content. */
  EDIT,
  /** The customer submits, for the first time or after a rejection. */
  SUBMIT,
  /**
   * The customer sends content that was reviewed and not changed since to the administration again
   * (FAQ-SMS-09).
   */
  SUBMIT_AGAIN,
  ABANDON,
  /** The reviewer's decisions. */
  PASS,
  REJECT,
  REQUEST_MATERIAL,
  /** The reviewer lets a value pass that breaks a rule; the order stays where it is. */
  OVERRIDE_RULE,
  /** The administration took the order, and the contacts are asked to answer the ministry's SMS. */
  HAND_OVER,
  /** The administration refused to take the order. */
  REFUSE_HAND_OVER,
  /** A contact passed the SMS check, others are outstanding. */
  PASS_CHECK,
  /** The last contact passed. */
  PASS_LAST_CHECK,
  /** The SMS check lapsed, or took too many wrong entries. */
  RETURN,
  /** The administration's decisions. */
  APPROVE,
  BUREAU_REJECT,
  /** Overdue clean-up. */
  FIRST_NOTICE,
  SECOND_NOTICE,
  EXPIRE
}
