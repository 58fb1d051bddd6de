package cn.beian.platform.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a JSON object in order; members that are null are left out. */
public final class JsonMap {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Adds the member unless the value is null. Dates, instants and enums become texts. */
  public JsonMap with(String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value instanceof Number || isJson(value) ? value : value.toString());
    }
    return this;
  }

  public Map<String, Object> build() {
    return members;
  }

  private static boolean isJson(Object value) {
    return value instanceof Boolean || value instanceof Map<?, ?> || value instanceof Iterable<?>;
  }
}
