package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;

/**
 * Opens a draft (FAQ-OP-02). The system decides the type; an account has one open order at a time
 * (LC AMB-49).
 */
public final class CreateOrder {
  private final OrderClerk clerk;

  public CreateOrder(OrderClerk clerk) {
    this.clerk = clerk;
  }

  /**
   * Returns the draft, ORDER_TYPE_NOT_OFFERED if the account has a filed subject already, or
   * ANOTHER_ORDER_IN_PROGRESS. The content may be incomplete.
   */
  public Outcome<Order> create(Caller caller, Filing filing) {
    if (clerk.orders().hasSubject(caller.account())) {
      return Outcome.refused(RefusalCode.ORDER_TYPE_NOT_OFFERED);
    }
    Order draft = Order.draft(clerk.newId(), caller.account(), filing.province(), clerk.now());
    return clerk.open(draft, filing, caller.user());
  }
}
