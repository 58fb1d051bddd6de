package cn.beian.platform.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What texts stand for; null where they do not. */
public final class Parse {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  private Parse() {}

  /** A text that can name a thing, such as an instance. */
  public static @Nullable String name(String text) {
    return NAME.matcher(text).matches() ? text : null;
  }

  /** An instant as ISO 8601. */
  public static @Nullable Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notAnInstant) {
      return null;
    }
  }

  /** One of an enum's names. */
  public static <E extends Enum<E>> @Nullable E choice(Class<E> choices, String text) {
    for (E each : choices.getEnumConstants()) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    return null;
  }
}
