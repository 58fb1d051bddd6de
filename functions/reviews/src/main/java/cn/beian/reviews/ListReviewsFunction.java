package cn.beian.reviews;

import cn.beian.domain.account.Role;
import cn.beian.domain.filing.Province;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.Answers;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.ReviewTable;
import cn.beian.platform.table.ReviewTable.Wanted;
import cn.beian.platform.table.ReviewViews;
import cn.beian.platform.table.Wiring;
import java.time.Instant;
import java.time.InstantSource;

/**
 * {@code GET /reviews}: what is to be reviewed, oldest first; of one {@code province}, or only what
 * is {@code late}. A page of one province may be short, or empty, and still have a cursor: the list
 * ends where there is none.
 */
public final class ListReviewsFunction extends HttpFunction {
  private final ReviewTable reviews;
  private final InstantSource clock;

  public ListReviewsFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListReviewsFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.reviews = wiring.reviewsToRead();
    this.clock = wiring.clock();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    request.inRole(Role.REVIEWER);
    Instant now = clock.instant();
    Province province = request.query("province", code -> Province.of(code).orElse(null));
    Wanted wanted = new Wanted(province, request.flag("late") ? now : null);
    return Answers.page(
        reviews.queue(wanted, request.limit(), request.query("cursor")),
        review -> ReviewViews.queued(review, now));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.REVIEWER, "GET", "/reviews");
  }
}
