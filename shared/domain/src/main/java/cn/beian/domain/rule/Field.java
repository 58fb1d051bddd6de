package cn.beian.domain.rule;

import cn.beian.domain.personal.PersonalText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of one filing.
 *
 * @param at the steps from the root, list positions as digits
 * @param value a text, personal text, day, number, truth value, list or map of the tree; null when
 *     it is missing
 */
record Field(List<String> at, @Nullable Object value) {

  /** The JSON Pointer to the field. */
  String path() {
    return "/" + String.join("/", at);
  }

  boolean missing() {
    return value == null;
  }

  /**
   * The value as text, as JSON would show it; null when it is missing. Personal data is clear here:
   * rules compare it, and nothing shows it.
   */
  @Nullable String text() {
    return switch (value) {
      case null -> null;
      case PersonalText personal -> personal.value().strip();
      default -> value.toString().strip();
    };
  }

  /**
   * What anybody may see of the value: personal data masked, numbers and truth values; null for
   * everything else, for a free text may say anything.
   */
  @Nullable String shown() {
    return switch (value) {
      case PersonalText personal -> personal.toString();
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      case null, default -> null;
    };
  }

  /** The value as a day; null when it is missing. */
  @Nullable LocalDate day() {
    return value instanceof LocalDate day ? day : null;
  }
}
