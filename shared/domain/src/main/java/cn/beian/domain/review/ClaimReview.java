package cn.beian.domain.review;

import cn.beian.domain.account.Caller;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.ReviewStore.Change;

/** A reviewer takes a review, so that no other works on it. */
public final class ClaimReview {
  private final ReviewDesk desk;

  public ClaimReview(ReviewDesk desk) {
    this.desk = desk;
  }

  /**
   * Returns the review, also when the caller had it already: then his hold is renewed;
   * ORDER_NOT_FOUND; NOT_IN_REVIEW; REVIEW_CLAIMED; BUSY.
   */
  public Outcome<Review> claim(Caller caller, OrderId id) {
    return desk.act(caller, id, sitting -> Outcome.done(Change.of(sitting.review())));
  }
}
