package cn.beian.domain.review;

import cn.beian.domain.event.Event;
import cn.beian.domain.refusal.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where reviewers' acts are kept. */
public interface ReviewStore {

  /**
   * Writes the change whole, or nothing.
   *
   * @return the review as written; BUSY when it is not as it was read; VIDEO_USED_BEFORE
   */
  Outcome<Review> commit(Change change);

  /**
   * What an act has made of a review.
   *
   * @param review as it is to be, with the version that was read
   * @param video the SHA-256 of a video's file, which must be new; null when there is none
   */
  record Change(Review review, List<Event> events, @Nullable String video) {
    public Change {
      events = List.copyOf(events);
    }

    static Change of(Review review) {
      return new Change(review, List.of(), null);
    }

    Change with(Review other) {
      return new Change(other, events, video);
    }

    Change with(Event event) {
      return new Change(review, List.of(event), video);
    }
  }
}
