package cn.beian.domain.order;

import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.bureau.Bureau.Reply;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.List;

/**
 * Hands a reviewed order over to the administration and asks every contact for the ministry's SMS
 * check (FAQ-OP-18). May be called again at any point: the administration knows the submission, and
 * an order that is past this step stays as it is.
 */
public final class HandOverOrder {
  private static final String ACTOR = "send-to-bureau";

  private final OrderClerk clerk;
  private final Bureau bureau;
  private final OpenSmsChecks smsChecks;

  public HandOverOrder(OrderClerk clerk, Bureau bureau, OpenSmsChecks smsChecks) {
    this.clerk = clerk;
    this.bureau = bureau;
    this.smsChecks = smsChecks;
  }

  /**
   * Returns the order as it stands afterwards; ORDER_NOT_FOUND; STALE_VERSION or BUSY when somebody
   * else moves it at the same moment.
   *
   * @throws cn.beian.domain.bureau.BureauUnavailableException if the administration cannot be
   *     reached
   */
  public Outcome<Order> handOver(OrderId id) {
    return clerk
        .orders()
        .find(id)
        .map(this::handOver)
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  /**
   * Tells the administration that every contact has passed, if the order still waits for its
   * decision.
   */
  public Outcome<Order> completeSmsChecks(OrderId id) {
    return clerk
        .orders()
        .find(id)
        .map(order -> {
          if (order.state() == OrderState.BUREAU_REVIEW) {
            bureau.completeSmsChecks(order.submissionId());
          }
          return Outcome.done(order);
        })
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  /** Nothing is sent before it is written down that it will be: see {@link WithdrawOrder}. */
  private Outcome<Order> handOver(Order order) {
    if (order.state() == OrderState.REVIEW_PASSED) {
      return clerk.move(order, Move.of(OrderAction.BEGIN_HAND_OVER, ACTOR)).then(this::send);
    }
    return order.state() == OrderState.HANDING_OVER ? send(order) : Outcome.done(order);
  }

  private Outcome<Order> send(Order order) {
    Filing filing = clerk.orders().filing(order.id(), ACTOR);
    return switch (bureau.submit(order, filing)) {
      case Reply.Accepted() -> askContacts(order, filing);
      case Reply.Refused(List<Reason> reasons) ->
          clerk.move(
              order,
              Move.of(OrderAction.REFUSE_HAND_OVER, ACTOR)
                  .editing(next -> next.reasons(reasons).reviewed(false)));
    };
  }

  private Outcome<Order> askContacts(Order order, Filing filing) {
    List<Effect> checks = smsChecks.of(order, filing, clerk.now());
    return clerk.move(
        order,
        Move.of(OrderAction.HAND_OVER, ACTOR)
            .withEffects(checks)
            .editing(next -> next.openChecks(checks.size())));
  }
}
