package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauEvent.ResultReason;
import org.jspecify.annotations.Nullable;

/**
 * What an administration has against a record.
 *
 * @param code of the reason that comes of it
 * @param field JSON Pointer with {@code #} for each place that is not told; null for no field
 * @param record what the record is called; null where there is no field, as it does not matter then
 * @param text what was written beside it; null for nothing
 */
record Objection(
    String code, @Nullable String field, @Nullable String record, @Nullable String text) {
  /** What comes before the administration's code in the code of a reason. */
  private static final String PREFIX = "V3-";

  static Objection of(ResultReason reason, @Nullable String record) {
    String field = reason.field();
    return new Objection(
        PREFIX + reason.code(), field, field == null ? null : record, reason.remark());
  }

  /** One without a field. */
  static Objection of(long code, @Nullable String text) {
    return new Objection(PREFIX + code, null, null, text);
  }

  /** Whether both object to the same, whatever is written beside them. */
  boolean same(Objection other) {
    return new Objection(code, field, record, null)
        .equals(new Objection(other.code, other.field, other.record, null));
  }
}
