package cn.beian.bureau;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Supplier;

/** Codes of the SMS check: six digits that cannot be guessed (FAQ-SMS-03). */
final class SmsCodes implements Supplier<String> {
  private final SecureRandom random = new SecureRandom();

  @Override
  public String get() {
    return String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
  }
}
