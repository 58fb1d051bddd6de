package cn.beian.wire.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often an element comes.
 *
 * @param most {@link Integer#MAX_VALUE} for any number
 */
record Occurs(int least, int most) {
  private static final Pattern RANGE = Pattern.compile("([0-9]+)-([0-9]+)");

  static Occurs parse(String cell) {
    return switch (cell) {
      case "1" -> new Occurs(1, 1);
      case "?" -> new Occurs(0, 1);
      case "+" -> new Occurs(1, Integer.MAX_VALUE);
      case "*" -> new Occurs(0, Integer.MAX_VALUE);
      default -> range(cell);
    };
  }

  private static Occurs range(String cell) {
    Matcher range = RANGE.matcher(cell);
    if (!range.matches()) {
      throw new IllegalStateException("how often: " + cell);
    }
    return new Occurs(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
  }
}
