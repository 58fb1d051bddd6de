package cn.beian.reviews;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.ReleaseReview;
import cn.beian.domain.review.Review;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.Wiring;

/** {@code DELETE /reviews/{orderId}/claim}: the reviewer lets a review go. */
public final class ReleaseReviewFunction extends ReviewAct {
  private final ReleaseReview releaseReview;

  public ReleaseReviewFunction() {
    this(new Wiring(Environment.current()));
  }

  private ReleaseReviewFunction(Wiring wiring) {
    super(wiring);
    this.releaseReview = new ReleaseReview(wiring.reviewDesk());
  }

  @Override
  Outcome<Review> act(Caller reviewer, HttpRequest request) {
    request.json().end();
    return releaseReview.release(reviewer, request.orderId());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.REVIEWER, "DELETE", "/reviews/{orderId}/claim");
  }
}
