package cn.beian.domain.order;

/** Where an order stands (design §5, FAQ-STATE-01..16) and whose turn it is. */
public enum OrderState {
  DRAFT(Turn.CUSTOMER),
  AWAITING_REVIEW(Turn.PROVIDER),
  NEEDS_MATERIAL(Turn.CUSTOMER),
  REVIEW_REJECTED(Turn.CUSTOMER),
  /** Passed, and on its way to the administration (FAQ-STATE-08). */
  REVIEW_PASSED(Turn.PROVIDER),
  /** Being sent to the administration, which may have it already. */
  HANDING_OVER(Turn.PROVIDER),
  SMS_PENDING(Turn.CONTACTS),
  SMS_RETURNED(Turn.CUSTOMER),
  BUREAU_REVIEW(Turn.BUREAU),
  BUREAU_REJECTED(Turn.CUSTOMER),
  APPROVED(Turn.NOBODY),
  ABANDONED(Turn.NOBODY),
  /** Taken back by the customer from the provider's review (FAQ-STATE-15). */
  WITHDRAWN(Turn.NOBODY),
  /** A deregistration whose SMS check was not passed (LC-REVOKE-02). */
  LAPSED(Turn.NOBODY),
  EXPIRED(Turn.NOBODY),
  /** What it was to file was filed meanwhile, or what it was to change is gone (LC-CLEAN-09). */
  INVALID(Turn.NOBODY);

  /** Whose turn it is. */
  public enum Turn {
    CUSTOMER,
    PROVIDER,
    /** The people who have to answer the ministry's SMS. */
    CONTACTS,
    BUREAU,
    /** The order has ended. */
    NOBODY
  }

  private final Turn turn;

  OrderState(Turn turn) {
    this.turn = turn;
  }

  public Turn turn() {
    return turn;
  }

  /** Whether the order has ended. */
  public boolean ended() {
    return turn == Turn.NOBODY;
  }

  /** Whether the order has ended, and nothing was filed. */
  public boolean endedInVain() {
    return ended() && this != APPROVED;
  }
}
