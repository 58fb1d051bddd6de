package cn.beian.domain.review;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderStore;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.ReviewStore.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Does what happens to a review by itself: a video whose time went by without an outcome counts as
 * missed (FAQ-VID-03, FAQ-CMT-02), and a review whose target went by is late (FAQ-LIM-06). What was
 * overtaken, or is not due yet, changes nothing.
 */
public final class WatchReview {
  private static final String ACTOR = "watch-reviews";

  private final OrderStore orders;
  private final ReviewStore reviews;
  private final ReviewPolicy policy;
  private final Journal journal;

  public WatchReview(OrderStore orders, ReviewStore reviews, ReviewPolicy policy, Journal journal) {
    this.orders = orders;
    this.reviews = reviews;
    this.policy = policy;
    this.journal = journal;
  }

  /**
   * What became of a review.
   *
   * @param late whether this look found it late, and none before
   */
  public record Watched(Review review, boolean late) {}

  /** Returns the review as it stands afterwards; ORDER_NOT_FOUND; BUSY: try again. */
  public Outcome<Watched> watch(OrderId id) {
    return Attempts.whileBusy(() ->
        orders
            .find(id)
            .flatMap(order -> orders.review(id).map(review -> watch(order, review)))
            .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND)));
  }

  private Outcome<Watched> watch(Order order, Review review) {
    Instant now = journal.now();
    Instant next = review.watch().next();
    if (!review.open() || next == null || now.isBefore(next)) {
      return Outcome.done(new Watched(review, false));
    }
    boolean late = !review.watch().lateTold() && !now.isBefore(review.entry().dueBy());
    List<Event> events = new ArrayList<>();
    Review after = missed(review, now);
    if (!after.equals(review)) {
      events.add(event(order, EventType.VIDEO_MISSED));
    }
    if (late) {
      events.add(event(order, EventType.REVIEW_LATE));
      after = after.with(new Review.Watch(next, true));
    }
    return reviews
        .commit(new Change(policy.watched(after), events, null))
        .map(kept -> new Watched(kept, late));
  }

  private Review missed(Review review, Instant now) {
    return review
        .lastVideo()
        .filter(Video::open)
        .filter(video -> !now.isBefore(policy.missedFrom(video)))
        .map(video -> review.ended(video.ended(Video.Result.MISSED, now)))
        .orElse(review);
  }

  private Event event(Order order, EventType type) {
    return journal.entry(type, order.id().value(), order.account(), ACTOR);
  }
}
