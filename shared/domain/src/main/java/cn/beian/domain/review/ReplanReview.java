package cn.beian.domain.review;

import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderStore;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.Review.Watch;
import cn.beian.domain.review.ReviewStore.Change;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Moves the target of an open review to where the calendar of today puts it. A review that became
 * late by the old target stays told so.
 */
public final class ReplanReview {
  private final OrderStore orders;
  private final ReviewStore reviews;
  private final ReviewPolicy policy;
  private final InstantSource clock;

  /**
   * @param policy with the calendar that counts
   */
  public ReplanReview(
      OrderStore orders, ReviewStore reviews, ReviewPolicy policy, InstantSource clock) {
    this.orders = orders;
    this.reviews = reviews;
    this.policy = policy;
    this.clock = clock;
  }

  /** Returns whether it was moved: not what is over, or right already; or BUSY: try again. */
  public Outcome<Boolean> replan(OrderId id) {
    return Attempts.whileBusy(() ->
        orders
            .review(id)
            .filter(Review::open)
            .map(this::replan)
            .orElseGet(() -> Outcome.done(false)));
  }

  private Outcome<Boolean> replan(Review review) {
    Instant dueBy = policy.dueBy(review.entry().since());
    if (dueBy.equals(review.entry().dueBy())) {
      return Outcome.done(false);
    }
    Review moved = notBefore(policy.watched(review.dueBy(dueBy)), clock.instant());
    return reviews.commit(new Change(moved, List.of(), null)).map(kept -> true);
  }

  /** The sweep looks at today and a few days before: what is long past is put on today. */
  private static Review notBefore(Review review, Instant now) {
    Instant next = review.watch().next();
    return next == null || !next.isBefore(now)
        ? review
        : review.with(new Watch(now, review.watch().lateTold()));
  }
}
