package cn.beian.platform.table;

import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.MalformedException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the next page begins. Callers see it as a text that tells them nothing. It belongs to its
 * list and to the filter it was read with.
 */
public final class Cursor {
  private static final int LONGEST = 2048;

  private static final String FILTER = "filter";

  private final Map<String, AttributeValue> key;
  private final Filter filter;

  Cursor(Map<String, AttributeValue> key, Filter filter) {
    this.key = key;
    this.filter = filter;
  }

  Map<String, AttributeValue> key() {
    return key;
  }

  /** The text a caller gets. */
  public String text() {
    Map<String, Object> names = new LinkedHashMap<>();
    key.forEach((name, value) -> names.put(name, value.s()));
    if (!filter.isNone()) {
      names.put(FILTER, filter.text());
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(names));
  }

  /**
   * The cursor behind a caller's text; null if there is none.
   *
   * @param ask the caller's own list: a cursor of another one, or of another filter, is refused
   * @throws MalformedException if it is not one of ours
   */
  static @Nullable Cursor parse(@Nullable String text, Ask ask) {
    if (text == null) {
      return null;
    }
    Map<String, String> key = decode(text);
    String filter = key.remove(FILTER);
    if (!ask.filter().text().equals(filter == null ? "" : filter) || !ask.mayEndAt(key)) {
      throw invalid();
    }
    Map<String, AttributeValue> values = new LinkedHashMap<>();
    key.forEach((name, value) -> values.put(name, AttributeValue.fromS(value)));
    return new Cursor(values, ask.filter());
  }

  private static Map<String, String> decode(String text) {
    Map<String, String> key = new LinkedHashMap<>();
    json(text)
        .forEach(
            (name, value) -> key.put(name.toString(), value instanceof String part ? part : ""));
    return key;
  }

  private static Map<?, ?> json(String text) {
    try {
      if (text.length() <= LONGEST
          && Json.read(Base64.getUrlDecoder().decode(text)) instanceof Map<?, ?> names) {
        return names;
      }
    } catch (IllegalArgumentException | MalformedException garbage) {
      throw invalid();
    }
    throw invalid();
  }

  private static MalformedException invalid() {
    return MalformedException.at("/cursor", FieldError.Code.NOT_ONE_OF);
  }
}
