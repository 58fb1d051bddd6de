package cn.beian.platform.table;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.filing.Province;
import cn.beian.domain.review.Claim;
import cn.beian.domain.review.NextCall;
import cn.beian.domain.review.Review;
import cn.beian.domain.review.Video;
import cn.beian.platform.json.JsonMap;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A review as reviewers and customers see it. */
public final class ReviewViews {
  private ReviewViews() {}

  /** What every act of a reviewer answers. */
  public static Map<String, Object> of(Review review) {
    return line(review)
        .with("outcome", review.outcome())
        .with("calls", review.calls().stream().map(ReviewJson::call).toList())
        .with("videos", review.videos().stream().map(ReviewJson::video).toList())
        .build();
  }

  /** All of it, as it is at a moment, for reviewers; what concerns them for others. */
  public static Map<String, Object> of(Review review, Caller caller, Instant now) {
    if (caller.role() != Role.REVIEWER) {
      return forCustomer(review);
    }
    Map<String, Object> view = of(review.at(now));
    view.put("late", review.late(now));
    return view;
  }

  /** A line of the queue, as it is at a moment. */
  public static Map<String, Object> queued(Review review, Instant now) {
    return line(review.at(now)).with("late", review.late(now)).build();
  }

  /** What concerns the customer: when he is called again, and the video he is asked for. */
  private static Map<String, Object> forCustomer(Review review) {
    NextCall next = review.open() ? review.nextCall() : null;
    return new JsonMap()
        .with("nextCallFrom", next == null ? null : next.notBefore())
        .with("video", review.lastVideo().map(ReviewViews::appointment).orElse(null))
        .build();
  }

  private static Map<String, Object> appointment(Video video) {
    return new JsonMap()
        .with("kind", video.kind())
        .with("at", video.at())
        .with("outcome", video.result())
        .build();
  }

  private static JsonMap line(Review review) {
    Review.Entry entry = review.entry();
    Province province = entry.province();
    Claim claim = review.claim();
    boolean open = review.open();
    return new JsonMap()
        .with("orderId", entry.order())
        .with("type", entry.type())
        .with("province", province == null ? null : province.code())
        .with("round", entry.round())
        .with("since", entry.since())
        .with("dueBy", entry.dueBy())
        .with("state", review.state())
        .with("claim", claim == null ? null : claim(claim))
        .with("proposedBy", review.proposedBy())
        .with("nextCall", open ? nextCall(review.nextCall()) : null);
  }

  private static Map<String, Object> claim(Claim claim) {
    return new JsonMap()
        .with("by", claim.by())
        .with("since", claim.since())
        .with("until", claim.until())
        .build();
  }

  private static @Nullable Map<String, Object> nextCall(@Nullable NextCall call) {
    return call == null
        ? null
        : new JsonMap()
            .with("contact", call.contact())
            .with("service", call.service())
            .with("notBefore", call.notBefore())
            .build();
  }
}
