package cn.beian.reviews;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.ClaimReview;
import cn.beian.domain.review.Review;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.Wiring;

/** {@code POST /reviews/{orderId}/claim}: the reviewer takes a review. */
public final class ClaimReviewFunction extends ReviewAct {
  private final ClaimReview claimReview;

  public ClaimReviewFunction() {
    this(new Wiring(Environment.current()));
  }

  private ClaimReviewFunction(Wiring wiring) {
    super(wiring);
    this.claimReview = new ClaimReview(wiring.reviewDesk());
  }

  @Override
  Outcome<Review> act(Caller reviewer, HttpRequest request) {
    request.json().end();
    return claimReview.claim(reviewer, request.orderId());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.REVIEWER, "POST", "/reviews/{orderId}/claim");
  }
}
