package cn.beian.domain.order;

/** Where an order stands (design §5, FAQ-STATE-01..16) and whose turn it is. */
public enum OrderState {
  DRAFT(Turn.CUSTOMER),
  AWAITING_REVIEW(Turn.PROVIDER),
  NEEDS_MATERIAL(Turn.CUSTOMER),
  REVIEW_REJECTED(Turn.CUSTOMER),
  /** Passed, and on its way to the administration (FAQ-STATE-08). */
  REVIEW_PASSED(Turn.PROVIDER),
  SMS_PENDING(Turn.CONTACTS),
  SMS_RETURNED(Turn.CUSTOMER),
  BUREAU_REVIEW(Turn.BUREAU),
  BUREAU_REJECTED(Turn.CUSTOMER),
  APPROVED(Turn.NOBODY),
  ABANDONED(Turn.NOBODY),
  EXPIRED(Turn.NOBODY);

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
}
