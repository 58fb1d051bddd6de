package cn.beian.domain.review;

import cn.beian.domain.account.Caller;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.ReviewStore.Change;

/** A reviewer lets a review go for others. */
public final class ReleaseReview {
  private final ReviewDesk desk;

  public ReleaseReview(ReviewDesk desk) {
    this.desk = desk;
  }

  /**
   * Returns the review, also when nobody had it; ORDER_NOT_FOUND; NOT_IN_REVIEW; REVIEW_CLAIMED
   * when another has it; BUSY.
   */
  public Outcome<Review> release(Caller caller, OrderId id) {
    return desk.act(caller, id, sitting -> Outcome.done(Change.of(sitting.review().released())));
  }
}
