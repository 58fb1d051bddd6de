package cn.beian.domain.order;

/** Who moves an order: what its history names, and what a refusal lists actions for. */
public enum Party {
  /** A user of the order's account. */
  CUSTOMER,
  /** The provider's reviewer (初审专员). */
  REVIEWER,
  /** A person who answers the ministry's SMS. */
  CONTACT,
  /** A function: hand-over, the administration's result, clean-up. */
  SYSTEM;

  /**
   * Whose action it is. A return from the SMS check is a function's, unless a contact caused it.
   */
  static Party of(OrderAction action) {
    return switch (action) {
      case EDIT, SUBMIT, SUBMIT_STRAIGHT, ABANDON, WITHDRAW -> CUSTOMER;
      case PASS, PROPOSE_PASS, REJECT, REQUEST_MATERIAL, OVERRIDE_RULE -> REVIEWER;
      case PASS_CHECK, PASS_LAST_CHECK -> CONTACT;
      case BEGIN_HAND_OVER,
          HAND_OVER,
          REFUSE_HAND_OVER,
          RETURN,
          LAPSE,
          APPROVE,
          BUREAU_REJECT,
          FIRST_NOTICE,
          SECOND_NOTICE,
          EXPIRE,
          ERASE ->
          SYSTEM;
    };
  }
}
