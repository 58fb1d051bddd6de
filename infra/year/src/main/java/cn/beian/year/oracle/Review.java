package cn.beian.year.oracle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One round of the provider's review: a submission begins another (functions/reviews/README.md;
 * decisions 64, 67, 68, 130).
 */
final class Review {

  private final Policy policy;
  private int calls;
  private @Nullable Instant lastCall;
  private @Nullable Instant openVideo;
  private boolean videoWanted;

  Review(Policy policy) {
    this.policy = policy;
  }

  /**
   * A call that nobody answers. Of the ladder only the second call has to wait (FAQ-REV-05,
   * FAQ-LIM-13): the emergency contact is called at once.
   */
  boolean call(Instant at) {
    if (calls == 1 && lastCall != null && at.isBefore(lastCall.plus(policy.callGap()))) {
      return false;
    }
    calls++;
    lastCall = at;
    return true;
  }

  /** A time in the past, or another video that is open, is refused. */
  boolean appoint(Instant appointed, Instant at) {
    if (openVideo != null || appointed.isBefore(at)) {
      return false;
    }
    openVideo = appointed;
    videoWanted = true;
    return true;
  }

  /** A video that was asked for is passed before the order is; the year knows none that is. */
  boolean mayPass() {
    return !videoWanted;
  }

  /** When the open video counts as missed (FAQ-VID-03), or null. */
  @Nullable Instant missedAt() {
    return openVideo == null ? null : openVideo.plus(policy.videoGrace());
  }

  void miss() {
    openVideo = null;
  }
}
