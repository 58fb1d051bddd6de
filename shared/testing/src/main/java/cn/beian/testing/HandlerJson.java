package cn.beian.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds things in JSON that was read into maps and lists. */
public final class HandlerJson {
  private HandlerJson() {}

  /** The value as an object; fails the test if it is none. */
  public static Map<String, Object> object(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new AssertionError("no JSON object: " + value);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    map.forEach((name, member) -> object.put(String.valueOf(name), member));
    return object;
  }

  /** The value at a JSON Pointer; null if there is none. */
  public static @Nullable Object at(@Nullable Object root, String pointer) {
    Object node = root;
    for (String step : pointer.substring(1).split("/", -1)) {
      node = step(node, step.replace("~1", "/").replace("~0", "~"));
    }
    return node;
  }

  private static @Nullable Object step(@Nullable Object node, String step) {
    if (node instanceof List<?> list) {
      int index = Integer.parseInt(step);
      return index < list.size() ? list.get(index) : null;
    }
    return node instanceof Map<?, ?> map ? map.get(step) : null;
  }
}
