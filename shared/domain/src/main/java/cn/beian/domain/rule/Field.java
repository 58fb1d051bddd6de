package cn.beian.domain.rule;

import cn.beian.domain.personal.PersonalText;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of one filing.
 *
 * @param pointer what it is
 * @param outer the position in the list that it is in, from 0; {@link #NOWHERE} when there is none
 * @param inner the position in the list within that list's element, likewise
 * @param value a text, personal text, day, number, truth value, list or map of the tree; null when
 *     it is missing
 */
record Field(Pointer pointer, int outer, int inner, @Nullable Object value) {
  static final int NOWHERE = -1;

  private static final Pattern DIGITS = Pattern.compile("/(\\d+)");

  /** Where somebody stands who means the filing as a whole. */
  static final Field WHOLE = whole(null);

  /** A filing as a whole. */
  static Field whole(FilingTree.@Nullable Node tree) {
    return new Field(Pointer.WHOLE, NOWHERE, NOWHERE, tree);
  }

  /**
   * The place of a path; its value is not known.
   *
   * @throws IllegalArgumentException when a filing has no such field
   */
  static Field at(String path) {
    int[] positions =
        DIGITS.matcher(path).results().mapToInt(each -> Integer.parseInt(each.group(1))).toArray();
    return new Field(
        Pointer.of(DIGITS.matcher(path).replaceAll("/*")),
        positions.length > 0 ? positions[0] : NOWHERE,
        positions.length > 1 ? positions[1] : NOWHERE,
        null);
  }

  /** The JSON Pointer to the field. */
  String path() {
    return pointer.path(outer, inner);
  }

  /** Whether it is in the same elements as another, of so many lists from the outermost. */
  boolean near(Field other, int lists) {
    return (lists < 1 || outer == other.outer) && (lists < 2 || inner == other.inner);
  }

  boolean missing() {
    return value == null;
  }

  /**
   * The value as text, as JSON would show it; null when it is missing. Personal data is clear here:
   * rules compare it, and nothing shows it.
   */
  @Nullable String text() {
    if (value == null) {
      return null;
    }
    String text = value instanceof PersonalText personal ? personal.value() : value.toString();
    return text.strip();
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
