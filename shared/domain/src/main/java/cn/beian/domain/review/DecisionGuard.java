package cn.beian.domain.review;

import cn.beian.domain.order.Reason;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a decision needs to have come before it. */
public final class DecisionGuard {
  /** The catalogue's reason that nobody answered the review's calls (FAQ-REJ-40). */
  public static final String CALL_NOT_ANSWERED = "CALL_NOT_ANSWERED";

  /** The catalogue's reason that a DingTalk video was not done (FAQ-REJ-44). */
  public static final String VIDEO_NOT_DONE = "VIDEO_NOT_DONE";

  /** The catalogue's reason that a commitment video was given up (FAQ-REJ-45). */
  public static final String COMMITMENT_GIVEN_UP = "COMMITMENT_GIVEN_UP";

  private DecisionGuard() {}

  /** Refuses to pass while a video was asked for and none was passed: VIDEO_OUTSTANDING. */
  public static Optional<Refusal> toPass(Review review) {
    return review
        .lastVideo()
        .filter(video -> video.result() != Video.Result.PASSED)
        .map(video -> Refusal.of(RefusalCode.VIDEO_OUTSTANDING));
  }

  /**
   * Refuses reasons that say what the review's records do not: CALLS_OUTSTANDING with the call that
   * comes first, or VIDEO_NOT_RECORDED.
   */
  public static Optional<Refusal> toReject(Review review, List<Reason> reasons, Instant now) {
    return reasons.stream()
        .map(reason -> obstacle(review, reason.code(), now))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Refusal> obstacle(Review review, String code, Instant now) {
    return switch (code) {
      case CALL_NOT_ANSWERED ->
          review.nobodyAnswered()
              ? Optional.empty()
              : Optional.of(callsOutstanding(nextCall(review), now));
      case VIDEO_NOT_DONE -> unlessNotDone(review, Video.Kind.DINGTALK);
      case COMMITMENT_GIVEN_UP -> unlessNotDone(review, Video.Kind.COMMITMENT);
      default -> Optional.empty();
    };
  }

  /** When everybody answered, the ladder would have to be begun again. */
  private static NextCall nextCall(Review review) {
    return Objects.requireNonNullElseGet(
        review.nextCall(), () -> new NextCall(Call.Contact.PRINCIPAL, null, null));
  }

  static Refusal callsOutstanding(NextCall next, Instant now) {
    Instant start = Objects.requireNonNullElse(next.notBefore(), now);
    Integer service = next.service();
    return Refusal.of(
        RefusalCode.CALLS_OUTSTANDING,
        Map.of(
            "contact", next.contact().name(),
            "of", service == null ? "/subject" : "/services/" + service,
            "notBefore", start.toString()));
  }

  private static Optional<Refusal> unlessNotDone(Review review, Video.Kind kind) {
    boolean recorded =
        review.lastVideo().filter(video -> video.kind() == kind && video.notDone()).isPresent();
    return recorded
        ? Optional.empty()
        : Optional.of(Refusal.of(RefusalCode.VIDEO_NOT_RECORDED, Map.of("kind", kind.name())));
  }
}
