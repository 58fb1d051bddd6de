package cn.beian.domain.review;

import cn.beian.domain.order.OrderType;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.domain.time.WorkdayCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the provider reviews.
 *
 * @param targetWorkdays working days from the submission in which it is to be done (FAQ-REV-01,
 *     FAQ-LIM-06, FAQ-AMB-17)
 * @param lease how long a claim holds after its holder's last act
 * @param callGap least time between two unanswered calls (FAQ-LIM-13)
 * @param videoGrace how long after the agreed time a DingTalk call may still begin (FAQ-LIM-15)
 * @param fourEyes names of the order types that two reviewers have to pass; a name that no type has
 *     is that of no order
 */
public record ReviewPolicy(
    WorkdayCalendar calendar,
    int targetWorkdays,
    Duration lease,
    Duration callGap,
    Duration videoGrace,
    Set<String> fourEyes) {

  public ReviewPolicy {
    fourEyes = Set.copyOf(fourEyes);
  }

  /**
   * When a review of this moment is due: at the same time of day, so many working days later; what
   * comes on a day off counts from the next working day's beginning.
   */
  public Instant dueBy(Instant since) {
    LocalDate day = ShanghaiDays.of(since);
    LocalDate last = calendar.plusWorkdays(day, targetWorkdays);
    if (!calendar.isWorkday(day)) {
      return ShanghaiDays.startOf(last.plusDays(1));
    }
    Duration intoTheDay = Duration.between(ShanghaiDays.startOf(day), since);
    return ShanghaiDays.startOf(last).plus(intoTheDay);
  }

  /** Whether one reviewer's word is not enough to pass an order of this type. */
  public boolean needsTwo(OrderType type) {
    return fourEyes.contains(type.name());
  }

  /** The review with the moment at which something happens to it by itself. */
  public Review watched(Review review) {
    boolean told = review.watch().lateTold();
    Optional<Instant> missed = review.lastVideo().filter(Video::open).map(this::missedFrom);
    Instant next =
        Stream.concat(missed.stream(), told ? Stream.empty() : Stream.of(review.entry().dueBy()))
            .min(Comparator.naturalOrder())
            .orElse(null);
    return review.with(new Review.Watch(next, told));
  }

  /** From when on an open video counts as missed (FAQ-VID-03, FAQ-CMT-02). */
  public Instant missedFrom(Video video) {
    return switch (video.kind()) {
      case DINGTALK -> video.at().plus(videoGrace);
      case COMMITMENT -> video.at();
    };
  }
}
