package cn.beian.domain.identity;

import java.util.regex.Pattern;

/**
 * The organisation code (组织机构代码, GB 11714): eight characters, a hyphen that may be left out, a
 * check character.
 */
public final class OrganisationCode {
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");

  private OrganisationCode() {}

  /** Whether the text is a code with the right check character. */
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches() && text.charAt(text.length() - 1) == checkCharacter(text);
  }

  private static char checkCharacter(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(text.charAt(i), 36);
    }
    int rest = (11 - sum % 11) % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest);
  }
}
