package cn.beian.validate;

import cn.beian.domain.order.OrderType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param values by option; empty for those that take none
 * @param files names, {@code -} for the standard input
 */
record Arguments(Map<String, String> values, List<String> files) {
  private static final String AS_OF = "--as-of";
  private static final String TYPE = "--type";
  private static final String LANG = "--lang";
  private static final Set<String> FLAGS = Set.of("--json", "--explain", "--help");
  private static final Set<String> VALUED = Set.of(AS_OF, TYPE, LANG);

  /**
   * Reads the arguments.
   *
   * @throws UnreadableException if they are not understood
   */
  static Arguments parse(String... words) {
    Map<String, String> values = new HashMap<>();
    List<String> files = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (VALUED.contains(words[i])) {
        values.put(words[i], i + 1 < words.length ? words[++i] : "");
      } else if (FLAGS.contains(words[i])) {
        values.put(words[i], "");
      } else {
        files.add(file(words[i]));
      }
    }
    return new Arguments(values, files).checked();
  }

  private static String file(String word) {
    if (word.startsWith("-") && !word.equals("-")) {
      throw new UnreadableException("usage.unknown", Map.of("option", word));
    }
    return word;
  }

  private Arguments checked() {
    language();
    asOf();
    type();
    if (files.isEmpty() && !help()) {
      throw new UnreadableException("usage.noFile", Map.of());
    }
    return this;
  }

  boolean help() {
    return values.containsKey("--help");
  }

  boolean json() {
    return values.containsKey("--json");
  }

  boolean explain() {
    return values.containsKey("--explain");
  }

  Language language() {
    return choice(LANG, Language.class, Language.ZH);
  }

  /** The language to complain in about a command line that may not be understood. */
  static Language language(String... words) {
    int at = List.of(words).indexOf(LANG) + 1;
    return at > 0 && at < words.length
        ? choice(words[at], Language.class).orElse(Language.ZH)
        : Language.ZH;
  }

  /** The kind of order that is meant whatever the file says; null when the file says it. */
  @Nullable OrderType type() {
    return values.containsKey(TYPE) ? choice(TYPE, OrderType.class, OrderType.FIRST_FILING) : null;
  }

  /** The day whose rules count; null for today. */
  @Nullable LocalDate asOf() {
    String given = values.get(AS_OF);
    try {
      return given == null ? null : LocalDate.parse(given);
    } catch (DateTimeException notADay) {
      throw new UnreadableException("usage.notADay", Map.of("option", AS_OF));
    }
  }

  private <E extends Enum<E>> E choice(String option, Class<E> choices, E standard) {
    String given = values.get(option);
    return given == null
        ? standard
        : choice(given, choices).orElseThrow(() -> notOneOf(option, choices));
  }

  private static <E extends Enum<E>> Optional<E> choice(String given, Class<E> choices) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(each -> each.name().equalsIgnoreCase(given))
        .findFirst();
  }

  private static UnreadableException notOneOf(String option, Class<? extends Enum<?>> choices) {
    String all =
        Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    return new UnreadableException("usage.notOneOf", Map.of("option", option, "choices", all));
  }
}
