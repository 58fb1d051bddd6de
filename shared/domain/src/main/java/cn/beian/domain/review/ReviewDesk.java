package cn.beian.domain.review;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderStore;
import cn.beian.domain.order.OwnOrders;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.ReviewStore.Change;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * What every act on a review has in common: the order awaits review, nobody else has claimed it,
 * and whoever acts has it from then on.
 */
public final class ReviewDesk {
  private final OrderStore orders;
  private final ReviewStore reviews;
  private final ReviewPolicy policy;
  private final Journal journal;

  public ReviewDesk(OrderStore orders, ReviewStore reviews, ReviewPolicy policy, Journal journal) {
    this.orders = orders;
    this.reviews = reviews;
    this.policy = policy;
    this.journal = journal;
  }

  /**
   * A reviewer at an order.
   *
   * @param review in the reviewer's hands
   * @param now the moment of the act
   */
  record Sitting(Order order, Review review, String user, Instant now) {}

  ReviewPolicy policy() {
    return policy;
  }

  /** An event of the order, by the reviewer. */
  Event event(Sitting sitting, EventType type) {
    Order order = sitting.order();
    return journal.entry(type, order.id().value(), order.account(), sitting.user());
  }

  /**
   * The review after the act, or the act's own refusal; ORDER_NOT_FOUND; NOT_IN_REVIEW;
   * REVIEW_CLAIMED while another reviewer has it; BUSY when others were always faster.
   */
  Outcome<Review> act(Caller caller, OrderId id, Function<Sitting, Outcome<Change>> act) {
    OwnOrders own = new OwnOrders(orders);
    return Attempts.whileBusy(() ->
        own.find(caller, id)
            .then(order -> sitting(caller, order))
            .then(act)
            .then(change -> reviews.commit(change.with(policy.watched(change.review())))));
  }

  private Outcome<Sitting> sitting(Caller caller, Order order) {
    if (order.state() != OrderState.AWAITING_REVIEW) {
      return Outcome.refused(
          Refusal.of(RefusalCode.NOT_IN_REVIEW, Map.of("state", order.state().name())));
    }
    Review review = orders.review(order.id()).orElseThrow();
    Instant now = journal.now();
    // The order has left between the two readings.
    return review.open()
        ? review
            .actedOn(caller.user(), now, policy.lease())
            .map(held -> new Sitting(order, held, caller.user(), now))
        : Outcome.refused(RefusalCode.BUSY);
  }
}
