package cn.beian.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer into a filing in which {@code *} stands for every element of a list, as in {@code
 * /services/*&#47;name}.
 */
final class Pointer {
  private static final String EACH = "*";

  private final String[] steps;

  private Pointer(String[] steps) {
    this.steps = steps;
  }

  /**
   * Reads a pointer.
   *
   * @throws IllegalArgumentException when a filing has no such field
   */
  static Pointer of(String text) {
    Pointer pointer = new Pointer(text.substring(Math.min(1, text.length())).split("/", -1));
    if (!text.startsWith("/") || pointer.in(FilingTree.SHAPE, List.of()).isEmpty()) {
      throw new IllegalArgumentException("no such field: " + text);
    }
    return pointer;
  }

  /** Whether it points to what is on record. */
  boolean onRecord() {
    return FilingTree.FILED.equals(steps[0]);
  }

  /**
   * The fields of a tree it points to, in order, for somebody who stands at a field: as far as both
   * paths agree, a {@code *} means the same element as there.
   */
  List<Field> in(Map<String, Object> tree, List<String> at) {
    Walk walk = new Walk(at);
    walk.on(tree, 0, true);
    return walk.found;
  }

  /**
   * One way through a tree. Every order takes hundreds of them: nothing is copied before a field is
   * found.
   */
  private final class Walk {
    private final List<String> at;
    private final String[] path = new String[steps.length];
    private final List<Field> found = new ArrayList<>(2);

    Walk(List<String> at) {
      this.at = at;
    }

    void on(@Nullable Object node, int step, boolean together) {
      if (step == steps.length) {
        found.add(new Field(List.of(path), node));
      } else if (node instanceof List<?> list) {
        onList(list, step, together && step < at.size());
      } else if (node instanceof Map<?, ?> map && map.containsKey(steps[step])) {
        path[step] = steps[step];
        on(
            map.get(steps[step]),
            step + 1,
            together && step < at.size() && at.get(step).equals(steps[step]));
      }
    }

    private void onList(List<?> list, int step, boolean together) {
      for (int i = 0; EACH.equals(steps[step]) && i < list.size(); i++) {
        String position = Integer.toString(i);
        if (!together || at.get(step).equals(position)) {
          path[step] = position;
          on(list.get(i), step + 1, together);
        }
      }
    }
  }
}
