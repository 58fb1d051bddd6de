package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;

/** Finds orders for a caller. Another account's order is as unknown as one that does not exist. */
public final class OwnOrders {
  private final OrderStore orders;

  public OwnOrders(OrderStore orders) {
    this.orders = orders;
  }

  /**
   * The order if it is the caller's account's, or if the caller is a reviewer; else
   * ORDER_NOT_FOUND.
   */
  public Outcome<Order> find(Caller caller, OrderId id) {
    return orders
        .find(id)
        .filter(order -> caller.role() == Role.REVIEWER || owns(caller, order))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  /**
   * The order if the caller may do something to it: NOT_PERMITTED where a sub-account lacks what
   * its type asks for (LC-RAM), and to a reviewer where no reviewer opened it.
   */
  public Outcome<Order> findToChange(Caller caller, OrderId id) {
    return find(caller, id)
        .then(order ->
            mayChange(caller, order)
                ? Outcome.done(order)
                : Outcome.refused(RefusalCode.NOT_PERMITTED));
  }

  private static boolean mayChange(Caller caller, Order order) {
    return caller.role() == Role.REVIEWER
        ? order.openedBy() != null
        : caller.may(order.type().purpose().permission());
  }

  private static boolean owns(Caller caller, Order order) {
    return caller.role() == Role.CUSTOMER && order.account().equals(caller.account());
  }
}
