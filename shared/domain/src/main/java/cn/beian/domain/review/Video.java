package cn.beian.domain.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A video that the review asks for (FAQ §7).
 *
 * @param at the agreed time: of a DingTalk call when it begins, of a commitment video by when it is
 *     sent in
 * @param by the reviewer who appointed it
 * @param result null while it is open
 * @param resultAt when the result was recorded
 */
public record Video(
    Kind kind, Instant at, String by, @Nullable Result result, @Nullable Instant resultAt) {

  /** What kind of video. */
  public enum Kind {
    /** A call by DingTalk (钉钉视频核验, FAQ-VID-01). */
    DINGTALK,
    /** A recorded commitment, sent in by mail (承诺视频核验, FAQ-CMT-01). */
    COMMITMENT
  }

  /** What came of it. */
  public enum Result {
    PASSED,
    /** It does not do: another one may be appointed, of either kind (FAQ-CMT-09). */
    FAILED,
    /** The agreed time went by. */
    MISSED,
    GIVEN_UP
  }

  /** Whether nothing has come of it yet. */
  public boolean open() {
    return result == null;
  }

  /** Whether the customer has let it go by. */
  boolean notDone() {
    return result == Result.MISSED || result == Result.GIVEN_UP;
  }

  Video ended(Result how, Instant now) {
    return new Video(kind, at, by, how, now);
  }
}
