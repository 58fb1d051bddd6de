package cn.beian.domain.order;

import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.function.UnaryOperator;

/**
 * Does what an order's deadline brings: an overdue notice, the lapse, or the return from an SMS
 * check that nobody answered (LC-CLEAN-05..07, FAQ-SMS-08). A deadline that was overtaken, or is
 * not due yet, changes nothing.
 */
public final class CleanUpOrder {
  private static final String ACTOR = "clean-up-orders";

  private final OrderClerk clerk;

  public CleanUpOrder(OrderClerk clerk) {
    this.clerk = clerk;
  }

  /**
   * Returns the order as it stands afterwards, ORDER_NOT_FOUND, or STALE_VERSION or BUSY: try
   * again.
   */
  public Outcome<Order> cleanUp(OrderId id) {
    return clerk
        .orders()
        .find(id)
        .map(order -> due(order) ? act(order) : Outcome.done(order))
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  private boolean due(Order order) {
    Deadline deadline = order.deadline();
    return deadline != null && !clerk.now().isBefore(deadline.at());
  }

  private Outcome<Order> act(Order order) {
    OrderAction action =
        order.state() == OrderState.SMS_PENDING
            ? OrderAction.RETURN
            : clerk.policy().nextAction(order);
    UnaryOperator<OrderEditor> edit =
        action == OrderAction.FIRST_NOTICE || action == OrderAction.SECOND_NOTICE
            ? next -> next.noticed(clerk.now())
            : UnaryOperator.identity();
    return clerk.move(order, Move.of(action, ACTOR).editing(edit));
  }
}
