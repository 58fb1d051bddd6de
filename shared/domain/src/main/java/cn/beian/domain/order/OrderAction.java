package cn.beian.domain.order;

/** What can be done to an order, by whom the table {@link OrderTransitions} says. */
public enum OrderAction {
  /** The customer changes the content. */
  EDIT,
  /** The customer submits, for the first time or after a rejection. */
  SUBMIT,
  /**
   * The customer sends what needs no review straight to the administration: content that was
   * reviewed and not changed since (FAQ-SMS-09), or a deregistration (LC-DEREG-06).
   */
  SUBMIT_STRAIGHT,
  ABANDON,
  /** The customer takes it back from the provider, with a reason (FAQ-OP-11). */
  WITHDRAW,
  /** The reviewer's decisions. */
  PASS,
  REJECT,
  REQUEST_MATERIAL,
  /** One reviewer passes what two have to; the order waits for the other. */
  PROPOSE_PASS,
  /** The reviewer lets a value pass that breaks a rule; the order stays where it is. */
  OVERRIDE_RULE,
  /** From here on the administration may know of the order: it cannot be taken back any more. */
  BEGIN_HAND_OVER,
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
  /** The SMS check of a deregistration lapsed or failed: nothing is deregistered (LC-REVOKE-02). */
  LAPSE,
  /** The administration's decisions. */
  APPROVE,
  BUREAU_REJECT,
  /** Overdue clean-up. */
  FIRST_NOTICE,
  SECOND_NOTICE,
  EXPIRE,
  /** The content of an order that ended without success is deleted, its time being over. */
  ERASE
}
