package cn.beian.domain.identity;

import java.util.regex.Pattern;

/**
 * The number of an old business licence (工商注册号, GS15-2006): 15 digits, the last a check digit (ISO
 * 7064, MOD 11,10). Licences have carried the unified social credit code instead since 2015-10-01
 * (FAQ-SPV-11).
 *
 * @param value without outer spaces
 * @see "official-standards §6.6"
 */
public record RegistrationNumber(String value) {
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  public RegistrationNumber {
    value = value.strip();
  }

  /** The first thing that is wrong with a number, in the order in which it is looked at. */
  public enum Result {
    OK,
    LENGTH,
    CHARS,
    /** The last digit does not fit the others. */
    CHECK
  }

  /** Checks the number. */
  public Result check() {
    if (value.length() != 15) {
      return Result.LENGTH;
    }
    if (!DIGITS.matcher(value).matches()) {
      return Result.CHARS;
    }
    return value.charAt(14) == checkDigit() ? Result.OK : Result.CHECK;
  }

  private char checkDigit() {
    int rest = 10;
    for (int i = 0; i < 14; i++) {
      int sum = (rest + value.charAt(i) - '0') % 10;
      rest = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (char) ('0' + (11 - rest) % 10);
  }

  @Override
  public String toString() {
    return "RegistrationNumber[***]";
  }
}
