package cn.beian.domain.identity;

import cn.beian.domain.filing.Province;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A resident identity number (公民身份号码, GB 11643) or the number of a residence permit for people of
 * Hong Kong, Macao and Taiwan (prefixes 81, 82, 83), normalised: no outer spaces, upper-case X.
 *
 * @param value 18 characters when it is right; {@link #toString()} masks it
 * @see "official-standards §6.1, §6.2"
 */
public record ResidentId(String value) {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
  private static final Pattern FIFTEEN_DIGITS = Pattern.compile("\\d{15}");
  private static final Set<String> PERMITS = Set.of("81", "82", "83");
  private static final String TAIWAN = "71";

  public ResidentId {
    value = value.strip().toUpperCase(Locale.ROOT);
  }

  /**
   * The number of 18 characters that took the place of one of 15 digits (void since 2013), of which
   * the century and the check digit were left out.
   *
   * @return empty when the text is no 15 digits
   */
  public static Optional<ResidentId> ofFifteenDigits(String text) {
    if (!FIFTEEN_DIGITS.matcher(text).matches()) {
      return Optional.empty();
    }
    String body = text.substring(0, 6) + "19" + text.substring(6);
    return Optional.of(new ResidentId(body + checkCharacter(body)));
  }

  /** The first thing that is wrong with a number, in the order in which it is looked at. */
  public enum Result {
    OK,
    LENGTH,
    CHARS,
    /** No such province. */
    DIVISION,
    /** The day of birth does not exist or lies in the future. */
    DATE,
    CHECK,
    /** All else is right, but 71 is not in use: permits of Taiwan residents begin with 83. */
    DIVISION_WARN
  }

  /** Checks the number; {@code today} decides which days of birth lie in the future. */
  public Result check(LocalDate today) {
    if (value.length() != 18) {
      return Result.LENGTH;
    }
    if (!SHAPE.matcher(value).matches()) {
      return Result.CHARS;
    }
    if (!divisionExists()) {
      return Result.DIVISION;
    }
    return checkDateAndDigit(today);
  }

  /** The day of birth the number holds; empty when it holds none. */
  public Optional<LocalDate> birthDate() {
    if (!SHAPE.matcher(value).matches()) {
      return Optional.empty();
    }
    int day = Integer.parseInt(value, 6, 14, 10);
    try {
      return Optional.of(LocalDate.of(day / 10_000, day / 100 % 100, day % 100));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  /** Full years of age on a day; empty when the number holds no day of birth. */
  public OptionalInt ageOn(LocalDate day) {
    return birthDate().stream().mapToInt(born -> Period.between(born, day).getYears()).findFirst();
  }

  /** Whether the text has 18 characters of which the last fits the others (MOD 11-2). */
  public boolean hasCheckDigit() {
    return SHAPE.matcher(value).matches() && value.charAt(17) == checkCharacter(value);
  }

  private Result checkDateAndDigit(LocalDate today) {
    Optional<LocalDate> born = birthDate();
    if (born.isEmpty() || born.get().isAfter(today)) {
      return Result.DATE;
    }
    if (!hasCheckDigit()) {
      return Result.CHECK;
    }
    return value.startsWith(TAIWAN) ? Result.DIVISION_WARN : Result.OK;
  }

  private boolean divisionExists() {
    String start = value.substring(0, 2);
    return PERMITS.contains(start)
        || TAIWAN.equals(start)
        || Arrays.stream(Province.values()).anyMatch(each -> each.division().equals(start));
  }

  private static char checkCharacter(String text) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (text.charAt(i) - '0');
    }
    return CHECKS.charAt(sum % 11);
  }

  @Override
  public String toString() {
    return "ResidentId[***]";
  }
}
