package cn.beian.reviews;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.Review;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.table.ReviewViews;
import cn.beian.platform.table.Wiring;

/**
 * What the acts of a reviewer on a review have in common: who may, and that the review is shown.
 */
abstract class ReviewAct extends HttpFunction {

  ReviewAct(Wiring wiring) {
    super(wiring.environment(), Idempotency.in(wiring.table(), wiring.clock()));
  }

  /** The act that the request asks for. */
  abstract Outcome<Review> act(Caller reviewer, HttpRequest request);

  @Override
  protected final HttpResponse handle(HttpRequest request) {
    Outcome<Review> outcome = act(request.inRole(Role.REVIEWER), request);
    return answers(request).of(outcome, review -> HttpResponse.json(200, ReviewViews.of(review)));
  }
}
