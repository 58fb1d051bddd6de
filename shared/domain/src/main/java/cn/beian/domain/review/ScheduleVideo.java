package cn.beian.domain.review;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.ReviewDesk.Sitting;
import cn.beian.domain.review.ReviewStore.Change;
import java.time.Instant;
import java.util.Optional;

/** Appoints a video, by DingTalk or as a commitment (FAQ-OP-15, FAQ-OP-16, FAQ-STATE-35). */
public final class ScheduleVideo {
  private final ReviewDesk desk;

  public ScheduleVideo(ReviewDesk desk) {
    this.desk = desk;
  }

  /**
   * Returns the review; ORDER_NOT_FOUND; NOT_IN_REVIEW; REVIEW_CLAIMED; VIDEO_OUTSTANDING while one
   * is open; TIME_PAST; BUSY.
   *
   * @param at the time agreed with the principal
   */
  public Outcome<Review> schedule(Caller caller, OrderId id, Video.Kind kind, Instant at) {
    return desk.act(
        caller,
        id,
        sitting ->
            obstacle(sitting, at)
                .map(Outcome::<Change>refused)
                .orElseGet(() -> Outcome.done(change(sitting, kind, at))));
  }

  private static Optional<Refusal> obstacle(Sitting sitting, Instant at) {
    return sitting.review().lastVideo().filter(Video::open).isPresent()
        ? Optional.of(Refusal.of(RefusalCode.VIDEO_OUTSTANDING))
        : Times.past(at, sitting.now());
  }

  private Change change(Sitting sitting, Video.Kind kind, Instant at) {
    Video video = new Video(kind, at, sitting.user(), null, null);
    return Change.of(sitting.review().with(video))
        .with(desk.event(sitting, EventType.VIDEO_APPOINTED));
  }
}
