package cn.beian.domain.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The organisation code (组织机构代码, GB 11714): eight characters, a hyphen that may be left out, a
 * check character; normalised: no outer spaces, upper case.
 *
 * @see "official-standards §6.5"
 */
public record OrganisationCode(String value) {
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{8}-?[0-9X]");

  public OrganisationCode {
    value = value.strip().toUpperCase(Locale.ROOT);
  }

  /** The first thing that is wrong with a code. */
  public enum Result {
    OK,
    /** Not eight digits or letters, with or without a hyphen, and a check character. */
    FORM,
    /** The last character does not fit the others. */
    CHECK
  }

  /** Checks the code. */
  public Result check() {
    if (!SHAPE.matcher(value).matches()) {
      return Result.FORM;
    }
    return value.charAt(value.length() - 1) == checkCharacter() ? Result.OK : Result.CHECK;
  }

  private char checkCharacter() {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(value.charAt(i), 36);
    }
    int rest = (11 - sum % 11) % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest);
  }

  @Override
  public String toString() {
    return "OrganisationCode[***]";
  }
}
