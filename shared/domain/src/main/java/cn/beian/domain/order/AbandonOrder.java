package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;

/**
 * Ends an order that is in the customer's hands, and lets go of all it holds (FAQ-OP-10). A
 * reviewer ends what a reviewer opened.
 */
public final class AbandonOrder {
  private final OrderClerk clerk;
  private final OwnOrders own;

  public AbandonOrder(OrderClerk clerk) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
  }

  /**
   * Returns the ended order, ORDER_NOT_FOUND, NOT_PERMITTED, or ORDER_STATE while the provider or
   * the administration has it.
   */
  public Outcome<Order> abandon(Caller caller, OrderId id) {
    return own.findToChange(caller, id)
        .then(order ->
            clerk.move(order, Move.of(OrderAction.ABANDON, caller.user()).by(Party.of(caller))));
  }
}
