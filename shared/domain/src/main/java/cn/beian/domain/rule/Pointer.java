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

  private final String text;
  private final String[] steps;
  private final boolean single;

  private Pointer(String text) {
    this.text = text;
    this.steps = text.substring(Math.min(1, text.length())).split("/", -1);
    this.single = !List.of(steps).contains(EACH);
  }

  /**
   * Reads a pointer.
   *
   * @throws IllegalArgumentException when a filing has no such field
   */
  static Pointer of(String text) {
    Pointer pointer = new Pointer(text);
    if (!text.startsWith("/") || pointer.in(FilingTree.SHAPE, List.of()).isEmpty()) {
      throw new IllegalArgumentException("no such field: " + text);
    }
    return pointer;
  }

  /** Whether it points to what is on record. */
  boolean onRecord() {
    return FilingTree.FILED.equals(steps[0]);
  }

  /** Whether it names no element of a list: it means the same wherever somebody stands. */
  boolean single() {
    return single;
  }

  /**
   * The fields of a tree it points to, in order, for somebody who stands at a field: as far as both
   * paths agree, a {@code *} means the same element as there. On record, the place is that which
   * belongs to the field's.
   */
  List<Field> in(Map<String, Object> tree, List<String> at) {
    Walk walk = new Walk(at, onRecord() ? 1 : 0);
    walk.on(tree, 0, true);
    return walk.found;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pointer pointer && text.equals(pointer.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /**
   * One way through a tree. Every order takes hundreds of them: nothing is copied before a field is
   * found.
   */
  private final class Walk {
    private final List<String> at;
    private final int start;
    private final String[] path = new String[steps.length];
    private final List<Field> found = new ArrayList<>(2);

    /** The place's first step corresponds to the step {@code start}. */
    Walk(List<String> at, int start) {
      this.at = at;
      this.start = start;
    }

    void on(@Nullable Object node, int step, boolean together) {
      if (step == steps.length) {
        found.add(new Field(List.of(path), node));
      } else if (node instanceof List<?> list && EACH.equals(steps[step])) {
        onList(list, step, together && step - start < at.size());
      } else if (node instanceof Map<?, ?> map && map.containsKey(steps[step])) {
        path[step] = steps[step];
        on(map.get(steps[step]), step + 1, together && follows(step));
      }
    }

    private boolean follows(int step) {
      return step < start || (step - start < at.size() && at.get(step - start).equals(steps[step]));
    }

    private void onList(List<?> list, int step, boolean together) {
      int first = together ? Integer.parseInt(at.get(step - start)) : 0;
      int end = together ? Math.min(first + 1, list.size()) : list.size();
      for (int i = first; i < end; i++) {
        path[step] = Integer.toString(i);
        on(list.get(i), step + 1, together);
      }
    }
  }
}
