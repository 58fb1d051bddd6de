package cn.beian.domain.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a rule, read by name and type. Whoever reads them calls {@link #finish()} at
 * the end, so that a misspelt parameter fails where it is loaded. Every reader throws {@link
 * IllegalArgumentException} for a missing or ill-typed value.
 */
public final class Parameters {
  private final Map<String, Object> values;
  private final Set<String> unread;

  public Parameters(Map<String, Object> values) {
    this.values = new HashMap<>(values);
    this.unread = new HashSet<>(values.keySet());
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public String text(String name) {
    return as(String.class, name, get(name));
  }

  public Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  public int number(String name) {
    return Math.toIntExact(as(Number.class, name, get(name)).longValue());
  }

  public Optional<Integer> optionalNumber(String name) {
    return has(name) ? Optional.of(number(name)) : Optional.empty();
  }

  /** A truth value; false when it is not there. */
  public boolean flag(String name) {
    return has(name) && as(Boolean.class, name, get(name));
  }

  public LocalDate day(String name) {
    return LocalDate.parse(text(name));
  }

  public List<String> texts(String name) {
    return textList(name, get(name));
  }

  /** A list of texts; empty when it is not there. */
  public List<String> optionalTexts(String name) {
    return has(name) ? texts(name) : List.of();
  }

  /** A list of lists of texts. */
  public List<List<String>> alternatives(String name) {
    List<?> lists = as(List.class, name, get(name));
    return lists.stream().map(each -> textList(name, each)).toList();
  }

  /** Lists of texts by name. */
  public Map<String, List<String>> listsByName(String name) {
    Map<?, ?> given = as(Map.class, name, get(name));
    Map<String, List<String>> lists = new LinkedHashMap<>();
    given.forEach((key, each) -> lists.put(as(String.class, name, key), textList(name, each)));
    return Map.copyOf(lists);
  }

  /** A list of nested parameters; empty when it is not there. */
  @SuppressWarnings("unchecked")
  public List<Parameters> each(String name) {
    return has(name)
        ? as(List.class, name, get(name)).stream()
            .map(each -> new Parameters((Map<String, Object>) as(Map.class, name, each)))
            .toList()
        : List.of();
  }

  /** A text in both languages; empty when it is not there. */
  @SuppressWarnings("unchecked")
  public Optional<Text> optionalPair(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    Parameters pair = new Parameters((Map<String, Object>) as(Map.class, name, get(name)));
    Text text = new Text(pair.text("zh"), pair.text("en"));
    pair.finish();
    return Optional.of(text);
  }

  Pointer pointer(String name) {
    return Pointer.of(text(name));
  }

  List<Pointer> pointers(String name) {
    return texts(name).stream().map(Pointer::of).toList();
  }

  /** A list of pointers; empty when it is not there. */
  List<Pointer> optionalPointers(String name) {
    return optionalTexts(name).stream().map(Pointer::of).toList();
  }

  Pattern pattern(String name) {
    return Pattern.compile(text(name));
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalArgumentException when a parameter was not asked for
   */
  public void finish() {
    if (!unread.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + unread);
    }
  }

  private @Nullable Object get(String name) {
    unread.remove(name);
    return values.get(name);
  }

  private static List<String> textList(String name, @Nullable Object value) {
    List<?> list = as(List.class, name, value);
    return list.stream().map(each -> as(String.class, name, each)).toList();
  }

  private static <T> T as(Class<T> type, String name, @Nullable Object value) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(name + " must be a " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
