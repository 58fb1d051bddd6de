package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.function.UnaryOperator;

/** Changes the content of an order while it is the customer's turn (FAQ-OP-05). */
public final class UpdateOrder {
  private final OrderClerk clerk;
  private final OwnOrders own;

  public UpdateOrder(OrderClerk clerk) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
  }

  /**
   * Applies the patch to the content that the caller has seen.
   *
   * @param seen the order's version as the caller knows it
   * @return the order, ORDER_NOT_FOUND, STALE_VERSION, or ORDER_STATE when it is not the customer's
   *     turn
   */
  public Outcome<Order> update(Caller caller, OrderId id, long seen, UnaryOperator<Filing> patch) {
    return own.findToChange(caller, id).then(order -> update(caller, order, seen, patch));
  }

  private Outcome<Order> update(
      Caller caller, Order order, long seen, UnaryOperator<Filing> patch) {
    if (order.version() != seen) {
      return Outcome.refused(RefusalCode.STALE_VERSION);
    }
    if (OrderTransitions.find(order, OrderAction.EDIT).isEmpty()) {
      return OrderClerk.refused(order, OrderAction.EDIT);
    }
    Filing filing = patch.apply(clerk.orders().filing(order.id(), caller.user()));
    return clerk.move(
        order,
        Move.of(OrderAction.EDIT, caller.user())
            .withFiling(filing)
            .editing(next ->
                next.province(filing.province()).reviewed(false).changedByPerson(clerk.now())));
  }
}
