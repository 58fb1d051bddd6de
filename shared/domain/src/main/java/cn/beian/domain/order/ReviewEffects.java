package cn.beian.domain.order;

import cn.beian.domain.review.Review;
import java.time.Instant;
import java.util.List;

/** What becomes of an order's review when the order moves. */
final class ReviewEffects {
  private ReviewEffects() {}

  /**
   * Adds what the row brings: a review begins when the order comes to it, and ends when the order
   * leaves it, whoever moves it. An action that has said itself what becomes of the review, on what
   * it has read, is left alone.
   */
  static void add(List<Effect> effects, OrderTransition row, Order after, OrderClerk clerk) {
    boolean said = effects.stream().anyMatch(Effect.OnReview.class::isInstance);
    if (said || row.from() == row.to()) {
      return;
    }
    if (row.to() == OrderState.AWAITING_REVIEW) {
      effects.add(new Effect.OpenReview(opened(after, clerk)));
    } else if (row.from() == OrderState.AWAITING_REVIEW) {
      effects.add(new Effect.CloseReview(after.id(), row.action(), null));
    }
  }

  private static Review opened(Order order, OrderClerk clerk) {
    Instant since = clerk.now();
    return Review.opened(
        new Review.Entry(
            order.id(),
            order.type(),
            order.province(),
            1,
            since,
            clerk.reviewPolicy().dueBy(since)));
  }
}
