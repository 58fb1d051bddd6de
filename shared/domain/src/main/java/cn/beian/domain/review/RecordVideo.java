package cn.beian.domain.review;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.review.ReviewDesk.Sitting;
import cn.beian.domain.review.ReviewStore.Change;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records what came of the open video (FAQ-OP-15, FAQ-OP-16, FAQ-STATE-36, FAQ-STATE-37). */
public final class RecordVideo {
  private final ReviewDesk desk;

  public RecordVideo(ReviewDesk desk) {
    this.desk = desk;
  }

  /**
   * Returns the review; ORDER_NOT_FOUND; NOT_IN_REVIEW; REVIEW_CLAIMED; VIDEO_NOT_OPEN;
   * VIDEO_TOO_EARLY with the moment from which it counts as missed; VIDEO_FILE_MISSING when a
   * commitment passes without its file; VIDEO_USED_BEFORE when a file came with any order before
   * (FAQ-CMT-08); BUSY.
   *
   * @param file the SHA-256 of the video's file, in lower-case hexadecimal; null when there is none
   */
  public Outcome<Review> record(
      Caller caller, OrderId id, Video.Result result, @Nullable String file) {
    return desk.act(
        caller,
        id,
        sitting -> open(sitting.review()).then(video -> ended(sitting, video, result, file)));
  }

  private static Outcome<Video> open(Review review) {
    return review
        .lastVideo()
        .filter(Video::open)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(RefusalCode.VIDEO_NOT_OPEN));
  }

  private Outcome<Change> ended(
      Sitting sitting, Video video, Video.Result result, @Nullable String file) {
    Optional<Refusal> obstacle =
        switch (result) {
          case PASSED -> fileMissing(video, file);
          case MISSED ->
              Times.early(
                  RefusalCode.VIDEO_TOO_EARLY, desk.policy().missedFrom(video), sitting.now());
          case FAILED, GIVEN_UP -> Optional.empty();
        };
    Review after = sitting.review().ended(video.ended(result, sitting.now()));
    return obstacle
        .map(Outcome::<Change>refused)
        .orElseGet(() -> Outcome.done(new Change(after, events(sitting, result), file)));
  }

  private static Optional<Refusal> fileMissing(Video video, @Nullable String file) {
    return video.kind() == Video.Kind.COMMITMENT && file == null
        ? Optional.of(Refusal.of(RefusalCode.VIDEO_FILE_MISSING))
        : Optional.empty();
  }

  private List<Event> events(Sitting sitting, Video.Result result) {
    return result == Video.Result.MISSED
        ? List.of(desk.event(sitting, EventType.VIDEO_MISSED))
        : List.of();
  }
}
