package cn.beian.wire.grammar;

import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an element holds. */
sealed interface Type {

  /** What is wrong with an element's text. */
  Optional<Problem> problem(String path, String text);

  /** Elements, which have a layout of their own. */
  record Elements() implements Type {
    @Override
    public Optional<Problem> problem(String path, String text) {
      return text.isBlank() ? Optional.empty() : Optional.of(new Problem(Kind.UNKNOWN, path));
    }
  }

  /** Anything. */
  record Any() implements Type {
    @Override
    public Optional<Problem> problem(String path, String text) {
      return Optional.empty();
    }
  }

  /**
   * A whole number.
   *
   * @param also one beyond the range that is allowed too; {@code least} when there is none
   */
  record Whole(long least, long most, long also) implements Type {
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+");

    @Override
    public Optional<Problem> problem(String path, String text) {
      String number = text.strip();
      if (!DIGITS.matcher(number).matches()) {
        return Optional.of(new Problem(Kind.NOT_A_NUMBER, path));
      }
      return within(number)
          ? Optional.empty()
          : Optional.of(new Problem(Kind.OUT_OF_RANGE, path, least + ".." + most));
    }

    private boolean within(String digits) {
      try {
        long number = Long.parseLong(digits);
        return number == also || (number >= least && number <= most);
      } catch (NumberFormatException tooLarge) {
        return false;
      }
    }
  }

  /** A text with its length in characters. */
  record Text(int least, int most) implements Type {
    @Override
    public Optional<Problem> problem(String path, String text) {
      int length = text.codePointCount(0, text.length());
      return length >= least && length <= most
          ? Optional.empty()
          : Optional.of(new Problem(Kind.WRONG_LENGTH, path, least + ".." + most));
    }
  }

  /** The form of a type in the resource. */
  Pattern CELL = Pattern.compile("([ns])(?:([0-9]+)-([0-9]*)(?:,([0-9]+))?)?");

  /** Reads a type's cell, without the mark of nil. */
  static Type parse(String cell) {
    return switch (cell) {
      case "@" -> new Elements();
      case "any" -> new Any();
      default -> ranged(cell);
    };
  }

  private static Type ranged(String cell) {
    Matcher parts = CELL.matcher(cell);
    if (!parts.matches()) {
      throw new IllegalStateException("type: " + cell);
    }
    long least = number(parts.group(2), 1);
    long most = number(parts.group(3), Long.MAX_VALUE);
    return parts.group(1).equals("n")
        ? new Whole(least, most, number(parts.group(4), least))
        : new Text(Math.toIntExact(least), (int) Math.min(most, Integer.MAX_VALUE));
  }

  private static long number(@Nullable String digits, long otherwise) {
    return digits == null || digits.isEmpty() ? otherwise : Long.parseLong(digits);
  }
}
