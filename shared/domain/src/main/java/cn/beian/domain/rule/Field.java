package cn.beian.domain.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of one filing.
 *
 * @param at the steps from the root, list positions as digits
 * @param value a text, day, number, truth value, list or map of the tree; null when it is missing
 */
record Field(List<String> at, @Nullable Object value) {

  /** The JSON Pointer to the field. */
  String path() {
    return "/" + String.join("/", at);
  }

  boolean missing() {
    return value == null;
  }

  /** The value as text, as JSON would show it; null when it is missing. */
  @Nullable String text() {
    return value == null ? null : value.toString().strip();
  }

  /** The value as a day; null when it is missing. */
  @Nullable LocalDate day() {
    return value instanceof LocalDate day ? day : null;
  }
}
