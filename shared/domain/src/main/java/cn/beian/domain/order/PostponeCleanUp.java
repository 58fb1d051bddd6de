package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.time.LocalDate;
import java.util.Map;

/**
 * Puts the overdue clean-up of an order off to a day, for a customer who cannot go on before, as
 * while a lost ID card is replaced (LC-CHG-33, LC AMB-37). Both notices and the lapse count from
 * that day. It does not keep an order that is found invalid.
 */
public final class PostponeCleanUp {
  private final OrderClerk clerk;
  private final OwnOrders own;

  public PostponeCleanUp(OrderClerk clerk) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
  }

  /**
   * Returns the order, unchanged where it is put off to that day already; ORDER_NOT_FOUND;
   * ORDER_STATE in a state in which nothing is cleaned up (an order of a type or province that is
   * never cleaned up is put off without effect); POSTPONEMENT_TERM for today, an earlier day, or
   * one that is too far off; STALE_VERSION or BUSY when others change the order all the time.
   *
   * @param to a day in Asia/Shanghai, which may be earlier than the one before
   */
  public Outcome<Order> postpone(Caller reviewer, OrderId id, LocalDate to) {
    return Attempts.whileOvertaken(
        () -> own.find(reviewer, id).then(order -> postpone(reviewer, order, to)));
  }

  private Outcome<Order> postpone(Caller reviewer, Order order, LocalDate to) {
    if (OrderTransitions.find(order, OrderAction.POSTPONE).isEmpty()) {
      return OrderClerk.refused(order, OrderAction.POSTPONE);
    }
    LocalDate today = ShanghaiDays.of(clerk.now());
    LocalDate latest = today.plusDays(clerk.policy().postponedDays());
    if (!to.isAfter(today) || to.isAfter(latest)) {
      return Outcome.refused(
          Refusal.of(
              RefusalCode.POSTPONEMENT_TERM,
              Map.of("first", today.plusDays(1).toString(), "last", latest.toString())));
    }
    return to.equals(order.postponedTo())
        ? Outcome.done(order)
        : clerk.move(
            order,
            Move.of(OrderAction.POSTPONE, reviewer.user())
                .editing(next -> next.changedByPerson(clerk.now()).postponedTo(to)));
  }
}
