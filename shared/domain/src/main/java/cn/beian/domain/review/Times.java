package cn.beian.domain.review;

import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes too early or too late. */
final class Times {
  private Times() {}

  /** Refuses what may not be done before a moment that is still to come. */
  static Optional<Refusal> early(RefusalCode code, @Nullable Instant notBefore, Instant now) {
    return notBefore == null || !now.isBefore(notBefore)
        ? Optional.empty()
        : Optional.of(Refusal.of(code, Map.of("notBefore", notBefore.toString())));
  }

  /** Refuses an appointment that does not lie ahead. */
  static Optional<Refusal> past(@Nullable Instant at, Instant now) {
    return at != null && now.isBefore(at)
        ? Optional.empty()
        : Optional.of(Refusal.of(RefusalCode.TIME_PAST));
  }
}
