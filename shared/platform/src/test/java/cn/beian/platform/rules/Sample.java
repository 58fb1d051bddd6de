package cn.beian.platform.rules;

import cn.beian.domain.filing.Filing;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.json.JsonObject;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An example order that tests change by JSON Pointer; every name, number and address in it is made
 * up.
 */
final class Sample {
  private static final Pattern DAY = Pattern.compile("\\{today([+-]\\d+)}");

  private final LocalDate today;
  private final Map<String, Object> tree;

  private Sample(LocalDate today, Map<String, Object> tree) {
    this.today = today;
    this.tree = tree;
  }

  Sample(String example, LocalDate today) {
    this.today = today;
    this.tree = Resources.json("examples/" + example + ".json").orElseThrow();
    set("/services/0/hosting/serviceCode", "32a43232-a888-88e8-b9ec-00888be80000");
  }

  /** The JSON in a test resource. */
  static Object resource(String name) {
    try (InputStream file = Objects.requireNonNull(Sample.class.getResourceAsStream(name), name)) {
      return JSON.std.anyFrom(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The same JSON with these texts replaced wherever they stand. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> replaced(Map<String, Object> json, Map<String, String> texts) {
    String text = text(json);
    for (Map.Entry<String, String> each : texts.entrySet()) {
      text = text.replace(each.getKey(), each.getValue());
    }
    return (Map<String, Object>) json(text);
  }

  /** Sets every field; null removes it, and the position {@code -} appends to a list. */
  Sample set(Map<String, Object> changes) {
    changes.forEach(this::set);
    return this;
  }

  @SuppressWarnings("unchecked")
  Sample set(String pointer, @Nullable Object value) {
    List<String> steps = Arrays.asList(pointer.substring(1).split("/"));
    Object node = tree;
    for (String step : steps.subList(0, steps.size() - 1)) {
      node =
          node instanceof List<?> list
              ? list.get(Integer.parseInt(step))
              : Objects.requireNonNull(((Map<String, Object>) node).get(step), pointer);
    }
    Object copy = value == null ? null : json(text(value));
    if (node instanceof List<?> list) {
      setElement((List<Object>) list, steps.getLast(), copy);
    } else {
      ((Map<String, Object>) node).put(steps.getLast(), copy);
    }
    return this;
  }

  private static void setElement(List<Object> list, String step, @Nullable Object value) {
    if ("-".equals(step)) {
      list.add(value);
    } else if (value == null) {
      list.remove(Integer.parseInt(step));
    } else {
      list.set(Integer.parseInt(step), value);
    }
  }

  /** The same JSON, written in another way. */
  @SuppressWarnings("unchecked")
  Sample rearranged(UnaryOperator<Object> another) {
    return new Sample(today, (Map<String, Object>) another.apply(tree));
  }

  /** The filing, with days counted from today. */
  Filing filing() {
    String text = DAY.matcher(text(tree)).replaceAll(this::day);
    return FilingReader.read(JsonObject.root(json(text)));
  }

  private String day(MatchResult match) {
    return today.plusDays(Integer.parseInt(match.group(1))).toString();
  }

  private static Object json(String text) {
    try {
      return JSON.std.anyFrom(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(Object value) {
    try {
      return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asString(value);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
