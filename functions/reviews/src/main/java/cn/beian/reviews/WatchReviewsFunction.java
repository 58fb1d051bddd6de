package cn.beian.reviews;

import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.WatchReview;
import cn.beian.domain.review.WatchReview.Watched;
import cn.beian.platform.env.Environment;
import cn.beian.platform.log.Log;
import cn.beian.platform.log.Log.Field;
import cn.beian.platform.queue.DueFunction;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Wiring;

/** Does what has come due of reviews: videos that were missed, targets that went by. */
public final class WatchReviewsFunction extends DueFunction {
  private final WatchReview watch;

  public WatchReviewsFunction() {
    this(new Wiring(Environment.current()));
  }

  private WatchReviewsFunction(Wiring wiring) {
    super(wiring, Due.Kind.REVIEW);
    this.watch = wiring.watchReview();
  }

  @Override
  protected Outcome<?> settle(String id) {
    return watch.watch(new OrderId(id)).map(found -> told(found, id));
  }

  /** The alarm counts these lines. */
  private static Watched told(Watched found, String id) {
    if (found.late()) {
      Log.event("review_late").with(Field.ORDER, id).write();
    }
    return found;
  }
}
