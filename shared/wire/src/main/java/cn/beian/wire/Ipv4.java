package cn.beian.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv4 addresses, which the wire has as whole numbers of 32 bits, first byte highest. */
public final class Ipv4 {
  private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern DOTTED =
      Pattern.compile(BYTE + "\\." + BYTE + "\\." + BYTE + "\\." + BYTE);

  private Ipv4() {}

  /** The number of an address such as {@code 203.0.113.10}; empty when it is none. */
  public static Optional<Long> number(String dotted) {
    Matcher bytes = DOTTED.matcher(dotted);
    if (!bytes.matches()) {
      return Optional.empty();
    }
    long number = 0;
    for (int group = 1; group <= 4; group++) {
      number = number << 8 | Long.parseLong(bytes.group(group));
    }
    return Optional.of(number);
  }

  /** The address with a number of 0 to 4294967295, with dots. */
  public static String dotted(long number) {
    return (number >> 24 & 255)
        + "."
        + (number >> 16 & 255)
        + "."
        + (number >> 8 & 255)
        + "."
        + (number & 255);
  }
}
