package cn.beian.wire.record;

import cn.beian.wire.Personal;
import cn.beian.wire.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What the administration alone says of a subject. Not a group of the wire: its elements stand
 * among the subject's.
 *
 * @param firstReported {@code Scbbsj}
 * @param lastChanged {@code Zjxgsj}
 * @param certificateValidUntil of the electronic filing certificate ({@code Zsyxq})
 * @param certificatePath {@code Zslj}
 * @param certificateSerial {@code Zsxh}
 * @param reviewer {@code Shrxm}
 * @param reviewed {@code Shsj}
 */
public record Published(
    @Nullable Stamp firstReported,
    @Nullable Stamp lastChanged,
    @Nullable Stamp certificateValidUntil,
    @Nullable String certificatePath,
    @Nullable String certificateSerial,
    @Nullable Personal reviewer,
    @Nullable Stamp reviewed) {

  /** Nothing, as in all uploads. */
  public static final Published NOTHING = new Published(null, null, null, null, null, null, null);
}
