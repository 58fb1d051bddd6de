package cn.beian.platform.rules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that one use gives to the slots of a clause. */
final class Slots {
  private static final String SLOT = "slot";
  private static final Set<String> LANGUAGES = Set.of("zh", "en");

  /** A slot in a text: its name, and the table that names its codes. */
  private static final Pattern IN_TEXT = Pattern.compile("\\{([a-zA-Z]+)(?:\\|([a-zA-Z]+))?}");

  private final Map<String, Object> values;
  private final SlotTexts texts;
  private final Set<String> used = new HashSet<>();

  Slots(Map<String, Object> values, SlotTexts texts) {
    this.values = values;
    this.texts = texts;
  }

  /** The same value with every slot replaced. */
  Object fill(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::fill).toList();
    }
    if (value instanceof Map<?, ?> map) {
      return map.get(SLOT) instanceof String slot ? value(slot) : fillEach(map);
    }
    return value;
  }

  /** Of a text in both languages the slots it names; what is no slot is for the rule to fill. */
  private Map<String, Object> fillEach(Map<?, ?> map) {
    boolean text = map.keySet().equals(LANGUAGES);
    Map<String, Object> filled = new LinkedHashMap<>();
    map.forEach((name, value) ->
        filled.put(name.toString(), text ? text(name.toString(), value.toString()) : fill(value)));
    return filled;
  }

  private String text(String language, String words) {
    return IN_TEXT
        .matcher(words)
        .replaceAll(slot ->
            Matcher.quoteReplacement(
                values.containsKey(slot.group(1))
                    ? texts.read(language, slot.group(2), value(slot.group(1)))
                    : slot.group()));
  }

  private Object value(String slot) {
    used.add(slot);
    Object value = values.get(slot);
    if (value == null) {
      throw new IllegalArgumentException("the slot " + slot + " has no value");
    }
    return value;
  }

  /** Ends the filling: everything that was given must have been used. */
  void finish(Set<String> given) {
    if (!used.containsAll(given)) {
      throw new IllegalArgumentException("given to no slot: " + given);
    }
  }
}
