package cn.beian.domain.review;

import cn.beian.domain.filing.Province;
import cn.beian.domain.order.OrderAction;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provider's review of an order (初审): who has it, who was called, which videos were asked for.
 * It begins afresh with each submission. It holds ids, codes and times, and nothing personal.
 *
 * @param outcome what ended it; null while it is open
 * @param claim who has it, maybe no longer; see {@link #at}
 * @param proposedBy who has passed it first, where two have to
 * @param calls oldest first
 * @param videos oldest first; all but the last are over
 * @param watch what happens to it by itself
 * @param version counts every change, over all submissions
 */
public record Review(
    Entry entry,
    State state,
    @Nullable OrderAction outcome,
    @Nullable Claim claim,
    @Nullable String proposedBy,
    List<Call> calls,
    List<Video> videos,
    Watch watch,
    long version) {

  public Review {
    calls = List.copyOf(calls);
    videos = List.copyOf(videos);
  }

  /**
   * What is reviewed, and since when.
   *
   * @param round how often the order has come to the review
   * @param since when it came
   * @param dueBy when it is to be done
   */
  public record Entry(
      OrderId order,
      OrderType type,
      @Nullable Province province,
      int round,
      Instant since,
      Instant dueBy) {}

  /**
   * What happens to a review by itself: it becomes late, or its open video counts as missed.
   *
   * @param next when that is looked at next; null when nothing is ahead
   * @param lateTold whether its history says that it is late
   */
  public record Watch(@Nullable Instant next, boolean lateTold) {}

  /** Where a review stands. */
  public enum State {
    OPEN,
    /** One reviewer has passed it, another has to. */
    PROPOSED,
    /** The order has left the review. */
    DECIDED
  }

  /** A review that begins; the first one, as far as round and version go. */
  public static Review opened(Entry entry) {
    return new Review(
        entry,
        State.OPEN,
        null,
        null,
        null,
        List.of(),
        List.of(),
        new Watch(entry.dueBy(), false),
        0);
  }

  /** Whether the order waits for it. */
  public boolean open() {
    return state != State.DECIDED;
  }

  /** Whether it should have been done by now. */
  public boolean late(Instant now) {
    return open() && entry.dueBy().isBefore(now);
  }

  Review with(Watch other) {
    return new Review(entry, state, outcome, claim, proposedBy, calls, videos, other, version);
  }

  /** The same, due at another moment. */
  Review dueBy(Instant other) {
    Entry moved =
        new Entry(
            entry.order(), entry.type(), entry.province(), entry.round(), entry.since(), other);
    return new Review(moved, state, outcome, claim, proposedBy, calls, videos, watch, version);
  }

  /** As it is seen at this moment: a claim that has lapsed is none. */
  public Review at(Instant now) {
    Claim held = claim;
    return held == null || held.holdsAt(now) ? this : claimed(null);
  }

  /**
   * The review in the hands of a reviewer who does something to it now, or REVIEW_CLAIMED while
   * another has it.
   */
  public Outcome<Review> actedOn(String user, Instant now, Duration lease) {
    Claim held = claim;
    if (held != null && held.heldAgainst(user, now)) {
      return Outcome.refused(
          Refusal.of(
              RefusalCode.REVIEW_CLAIMED,
              Map.of(
                  "by", held.by(),
                  "since", held.since().toString(),
                  "until", held.until().toString())));
    }
    Instant since =
        held != null && held.by().equals(user) && held.holdsAt(now) ? held.since() : now;
    return Outcome.done(claimed(new Claim(user, since, now.plus(lease))));
  }

  Review released() {
    return claimed(null);
  }

  private Review claimed(@Nullable Claim next) {
    return new Review(entry, state, outcome, next, proposedBy, calls, videos, watch, version);
  }

  /** Passed by one reviewer, and let go for another. */
  public Review proposed(String user) {
    return new Review(entry, State.PROPOSED, outcome, null, user, calls, videos, watch, version);
  }

  Review with(Call call) {
    List<Call> more = new ArrayList<>(calls);
    more.add(call);
    return new Review(entry, state, outcome, claim, proposedBy, more, videos, watch, version);
  }

  Review with(Video video) {
    List<Video> more = new ArrayList<>(videos);
    more.add(video);
    return withVideos(more);
  }

  /** The open video is over. */
  Review ended(Video video) {
    List<Video> others = new ArrayList<>(videos.subList(0, videos.size() - 1));
    others.add(video);
    return withVideos(others);
  }

  private Review withVideos(List<Video> others) {
    return new Review(entry, state, outcome, claim, proposedBy, calls, others, watch, version);
  }

  /** The video appointed last. */
  public Optional<Video> lastVideo() {
    return videos.isEmpty() ? Optional.empty() : Optional.of(videos.getLast());
  }

  Ladder ladder(@Nullable Integer service) {
    return Ladder.of(calls, service);
  }

  /** Whether some principal could not be reached, nor his emergency contact. */
  boolean nobodyAnswered() {
    return calls.stream().anyMatch(call -> ladder(call.service()).exhausted());
  }

  /**
   * Whom to call next: whoever was called already and is to be called again, the earliest first;
   * before any call the first service's principal, who would have to put things right, and after a
   * correction the subject's (FAQ-REV-04). Null when everybody called has been spoken to, or cannot
   * be reached.
   */
  public @Nullable NextCall nextCall() {
    if (calls.isEmpty()) {
      return new NextCall(Call.Contact.PRINCIPAL, entry.round() > 1 ? null : 0, null);
    }
    return calls.stream()
        .map(call -> ladder(call.service()).next())
        .filter(Objects::nonNull)
        .min(Comparator.comparing(Review::start))
        .orElse(null);
  }

  private static Instant start(NextCall call) {
    Instant notBefore = call.notBefore();
    return notBefore == null ? Instant.MIN : notBefore;
  }
}
