package cn.beian.platform.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON Merge Patch (RFC 7396): a member of the patch replaces the one of the target, null takes it
 * away, objects are merged, and everything else, lists too, is replaced as a whole.
 */
public final class MergePatch {
  private MergePatch() {}

  /**
   * The target with the patch, both left as they are.
   *
   * @param target any JSON value; what is no object counts as an empty one
   */
  public static Map<String, Object> apply(@Nullable Object target, Map<?, ?> patch) {
    Map<String, Object> merged = copy(target);
    patch.forEach((name, value) -> {
      String member = name.toString();
      if (value == null) {
        merged.remove(member);
      } else {
        merged.put(
            member, value instanceof Map<?, ?> object ? apply(merged.get(member), object) : value);
      }
    });
    return merged;
  }

  private static Map<String, Object> copy(@Nullable Object target) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (target instanceof Map<?, ?> object) {
      object.forEach((name, value) -> copy.put(name.toString(), value));
    }
    return copy;
  }
}
