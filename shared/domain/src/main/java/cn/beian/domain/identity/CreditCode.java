package cn.beian.domain.identity;

import java.util.Locale;
import java.util.Set;

/**
 * A unified social credit code (统一社会信用代码, GB 32100), normalised: no outer spaces, upper case.
 *
 * @param value 18 characters when it is right
 * @see "official-standards §6.4"
 */
public record CreditCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** Registration authority and kind of unit, the pairs that are in use. */
  private static final Set<String> AUTHORITIES =
      Set.of(
          "11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1"
              .split(" "));

  public CreditCode {
    value = value.strip().toUpperCase(Locale.ROOT);
  }

  /** The first thing that is wrong with a code, in the order in which it is looked at. */
  public enum Result {
    OK,
    LENGTH,
    /** A character outside the set, which has no I, O, S, V and Z. */
    CHARS,
    /** The last character does not fit the others. */
    CHECK,
    /** Positions 9 to 17 are no organisation code (GB 11714). */
    ORG_CHECK,
    /** All else is right, but the first two characters name no authority and kind in use. */
    AUTHORITY_WARN
  }

  /** Checks the code. */
  public Result check() {
    if (value.length() != 18) {
      return Result.LENGTH;
    }
    if (value.chars().anyMatch(each -> ALPHABET.indexOf(each) < 0)) {
      return Result.CHARS;
    }
    if (value.charAt(17) != checkCharacter()) {
      return Result.CHECK;
    }
    return checkParts();
  }

  private Result checkParts() {
    if (new OrganisationCode(value.substring(8, 17)).check() != OrganisationCode.Result.OK) {
      return Result.ORG_CHECK;
    }
    return AUTHORITIES.contains(value.substring(0, 2)) ? Result.OK : Result.AUTHORITY_WARN;
  }

  private char checkCharacter() {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(value.charAt(i));
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  @Override
  public String toString() {
    return "CreditCode[***]";
  }
}
