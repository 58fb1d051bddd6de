package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.List;

/** The reviewer's decision on a submitted order (FAQ-OP-14, FAQ-OP-17, FAQ-OP-18). */
public final class DecideReview {
  private final OrderClerk clerk;
  private final OwnOrders own;

  public DecideReview(OrderClerk clerk) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
  }

  /** What a reviewer can decide. */
  public enum Decision {
    PASS(OrderAction.PASS),
    REJECT(OrderAction.REJECT),
    REQUEST_MATERIAL(OrderAction.REQUEST_MATERIAL);

    private final OrderAction action;

    Decision(OrderAction action) {
      this.action = action;
    }
  }

  /**
   * Applies the decision.
   *
   * @param reasons why, for the customer; at least one unless the order passes
   * @return the order, ORDER_NOT_FOUND, ORDER_STATE when it does not await review, or
   *     REASON_MISSING
   */
  public Outcome<Order> decide(Caller caller, OrderId id, Decision decision, List<Reason> reasons) {
    if (decision != Decision.PASS && reasons.isEmpty()) {
      return Outcome.refused(RefusalCode.REASON_MISSING);
    }
    return own.find(caller, id).then(order -> clerk.move(order, move(caller, decision, reasons)));
  }

  private Move move(Caller caller, Decision decision, List<Reason> reasons) {
    return Move.of(decision.action, caller.user())
        .editing(next -> decided(next, decision, reasons));
  }

  private OrderEditor decided(OrderEditor next, Decision decision, List<Reason> reasons) {
    next.changedByPerson(clerk.now()).reasons(reasons);
    return decision == Decision.PASS ? next.reviewed(true).nextSubmission() : next;
  }
}
