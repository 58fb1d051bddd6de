package cn.beian.domain.identity;

import cn.beian.domain.filing.Province;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filing number (备案号) or the licence number that stands in its place, normalised: NFKC, no
 * spaces, upper case, a plain hyphen.
 *
 * @param text the normalised text, also when it is no filing number
 * @param kind what it numbers; {@link Kind#BAD} when it fits no grammar
 * @see "official-standards §5"
 */
public record FilingNumber(String text, Kind kind) {
  private static final String PROVINCES =
      Arrays.stream(Province.values())
          .map(Province::numberPrefix)
          .collect(Collectors.joining("", "[", "]"));
  private static final String SERVICE = "(?<service>-[1-9]\\d{0,5}(?<letter>[AXK]?))?";
  private static final Pattern FILED =
      Pattern.compile("(?<subject>" + PROVINCES + "ICP备(?:\\d{8}|\\d{10})号)" + SERVICE);
  private static final Pattern LICENSED =
      Pattern.compile("(?<subject>" + PROVINCES + "?(?:ICP证\\d+号|B2-\\d{8}))" + SERVICE);

  /** What a number is the number of. */
  public enum Kind {
    SUBJECT,
    SITE,
    APP,
    /** A mini-program (小程序). */
    MINI,
    /** A quick app (快应用). */
    QUICK,
    /** A commercial licence (经营许可证), where a subject's number would stand. */
    LICENCE,
    BAD
  }

  /** Reads a number as people type it; never fails, see {@link #kind()}. */
  public static FilingNumber parse(String typed) {
    String text = normalise(typed);
    Matcher filed = FILED.matcher(text);
    if (filed.matches()) {
      return new FilingNumber(text, kindOf(filed, Kind.SUBJECT));
    }
    Matcher licensed = LICENSED.matcher(text);
    return new FilingNumber(text, licensed.matches() ? kindOf(licensed, Kind.LICENCE) : Kind.BAD);
  }

  /** Whether a number on record is this one, however it was written. */
  public boolean sameAs(String recorded) {
    return text.equals(normalise(recorded));
  }

  private static String normalise(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .replaceAll("[‐‑‒–—−]", "-")
        .toUpperCase(Locale.ROOT);
  }

  private static Kind kindOf(Matcher matcher, Kind whole) {
    String letter = matcher.group("letter");
    if (letter == null) {
      return whole;
    }
    return switch (letter) {
      case "A" -> Kind.APP;
      case "X" -> Kind.MINI;
      case "K" -> Kind.QUICK;
      default -> Kind.SITE;
    };
  }
}
