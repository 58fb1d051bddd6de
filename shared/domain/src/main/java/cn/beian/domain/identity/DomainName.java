package cn.beian.domain.identity;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;

/**
 * A domain name in its ASCII form (UTS 46, non-transitional, STD3 rules), with at least two labels.
 *
 * @param ascii lower case, such as {@code xn--fsqu00a.xn--fiqs8s}
 * @see "official-standards §7"
 */
public record DomainName(String ascii) {
  private static final int OPTIONS =
      IDNA.USE_STD3_RULES
          | IDNA.CHECK_BIDI
          | IDNA.CHECK_CONTEXTJ
          | IDNA.NONTRANSITIONAL_TO_ASCII
          | IDNA.NONTRANSITIONAL_TO_UNICODE;
  private static final String CHINA = ".xn--fiqs8s";
  private static final String CHINA_TRADITIONAL = ".xn--fiqz9s";
  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  /**
   * The domain a text names; empty when it names none. Full-width letters and the dots 。．｡ are
   * folded.
   */
  public static Optional<DomainName> of(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    // Plain names are their own ASCII form: most orders never load ICU's tables.
    boolean plain = wellFormed(lower) && !lower.contains("--");
    Optional<String> ascii =
        plain ? Optional.of(lower) : toAscii(lower).filter(DomainName::wellFormed);
    return ascii.map(DomainName::new);
  }

  /** The form for people: {@code 例子.中国} of {@code xn--fsqu00a.xn--fiqs8s}. */
  public String unicode() {
    return ascii.contains("xn--")
        ? IDNA.getUTS46Instance(OPTIONS)
            .nameToUnicode(ascii, new StringBuilder(), new IDNA.Info())
            .toString()
        : ascii;
  }

  /** The first label: {@code example} of {@code example.com.cn}. */
  public String prefix() {
    return ascii.substring(0, ascii.indexOf('.'));
  }

  /**
   * All that follows the first label, without the dot: {@code com.cn} of {@code example.com.cn}.
   */
  public String suffix() {
    return ascii.substring(ascii.indexOf('.') + 1);
  }

  /** The last label: {@code cn} of {@code example.com.cn}. */
  public String topLevel() {
    return ascii.substring(ascii.lastIndexOf('.') + 1);
  }

  /** What an order holds of the domain: 中國 and 中国 are two labels to DNS and one to the registry. */
  public String lockKey() {
    return ascii.endsWith(CHINA_TRADITIONAL)
        ? ascii.substring(0, ascii.length() - CHINA_TRADITIONAL.length()) + CHINA
        : ascii;
  }

  private static Optional<String> toAscii(String text) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii =
        IDNA.getUTS46Instance(OPTIONS).nameToASCII(text, new StringBuilder(), info);
    return info.hasErrors() ? Optional.empty() : Optional.of(ascii.toString());
  }

  private static boolean wellFormed(String ascii) {
    int start = 0;
    for (int dot = ascii.indexOf('.'); dot >= 0; dot = ascii.indexOf('.', start)) {
      if (!isLabel(ascii, start, dot)) {
        return false;
      }
      start = dot + 1;
    }
    return start > 0 && isLabel(ascii, start, ascii.length()) && ascii.length() <= LONGEST;
  }

  /** Letters, digits and hyphens, no hyphen at an end. Every domain of every order comes by. */
  private static boolean isLabel(String ascii, int start, int end) {
    if (start == end || end - start > LONGEST_LABEL) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!isLetterOrDigit(ascii.charAt(i))
          && (ascii.charAt(i) != '-' || i == start || i == end - 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char each) {
    return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
  }
}
