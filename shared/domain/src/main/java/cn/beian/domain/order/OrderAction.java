package cn.beian.domain.order;

/** What can be done to an order, by whom the table {@link OrderTransitions} says. */
public enum OrderAction {
  /** The customer changes the content. */
  EDIT(Party.CUSTOMER),
  /** The customer submits, for the first time or after a rejection. */
  SUBMIT(Party.CUSTOMER),
  /**
   * The customer sends what needs no review straight to the administration: content that was
   * reviewed and not changed since (FAQ-SMS-09), or a deregistration (LC-DEREG-06).
   */
  SUBMIT_STRAIGHT(Party.CUSTOMER),
  ABANDON(Party.CUSTOMER),
  /** The customer takes it back from the provider, with a reason (FAQ-OP-11). */
  WITHDRAW(Party.CUSTOMER),
  /** The reviewer's decisions. */
  PASS(Party.REVIEWER),
  REJECT(Party.REVIEWER),
  REQUEST_MATERIAL(Party.REVIEWER),
  /** One reviewer passes what two have to; the order waits for the other. */
  PROPOSE_PASS(Party.REVIEWER),
  /** The reviewer lets a value pass that breaks a rule; the order stays where it is. */
  OVERRIDE_RULE(Party.REVIEWER),
  /** The reviewer puts overdue clean-up off to a day, as for a lost ID card (LC-CHG-33). */
  POSTPONE(Party.REVIEWER),
  /** From here on the administration may know of the order: it cannot be taken back any more. */
  BEGIN_HAND_OVER(Party.SYSTEM),
  /** The administration took the order, and the contacts are asked to answer the ministry's SMS. */
  HAND_OVER(Party.SYSTEM),
  /** The administration refused to take the order. */
  REFUSE_HAND_OVER(Party.SYSTEM),
  /** A contact is sent a new code (FAQ-SMS-13). */
  RESEND_CHECK(Party.CONTACT),
  /** A contact passed the SMS check, others are outstanding. */
  PASS_CHECK(Party.CONTACT),
  /** The last contact passed. */
  PASS_LAST_CHECK(Party.CONTACT),
  /** The SMS check lapsed, or took too many wrong entries. */
  RETURN(Party.SYSTEM),
  /** The SMS check of a deregistration lapsed or failed: nothing is deregistered (LC-REVOKE-02). */
  LAPSE(Party.SYSTEM),
  /** The administration's decisions. */
  APPROVE(Party.SYSTEM),
  BUREAU_REJECT(Party.SYSTEM),
  /** Overdue clean-up. */
  FIRST_NOTICE(Party.SYSTEM),
  SECOND_NOTICE(Party.SYSTEM),
  EXPIRE(Party.SYSTEM),
  /** The records say that nothing can come of the order any more; it ends the next day. */
  MARK_INVALID(Party.SYSTEM),
  INVALIDATE(Party.SYSTEM),
  /** The content of an order that ended without success is deleted, its time being over. */
  ERASE(Party.SYSTEM);

  private final Party party;

  OrderAction(Party party) {
    this.party = party;
  }

  /**
   * Whose action it is. A return from the SMS check is a function's, unless a contact caused it;
   * reviewers submit and end what they opened.
   */
  Party party() {
    return party;
  }
}
