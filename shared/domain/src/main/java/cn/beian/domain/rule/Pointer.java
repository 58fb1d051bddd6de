package cn.beian.domain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON Pointer into a filing in which {@code *} stands for every element of a list: {@code /services/*&#47;name}. */
record Pointer(List<String> steps) {
  private static final String EACH = "*";

  Pointer {
    steps = List.copyOf(steps);
  }

  /**
   * Reads a pointer.
   *
   * @throws IllegalArgumentException when a filing has no such field
   */
  static Pointer of(String text) {
    Pointer pointer = new Pointer(List.of(text.substring(Math.min(1, text.length())).split("/")));
    if (!text.startsWith("/") || pointer.in(FilingTree.SHAPE).isEmpty()) {
      throw new IllegalArgumentException("no such field: " + text);
    }
    return pointer;
  }

  /** The fields of a tree it points to, in order. */
  List<Field> in(Map<String, Object> tree) {
    List<Field> found = new ArrayList<>();
    walk(tree, 0, List.of(), found);
    return found;
  }

  /** The same pointer with each {@code *} replaced by the position that a field's path has there, as far as both agree. */
  Pointer near(List<String> at) {
    List<String> bound = new ArrayList<>(steps);
    for (int i = 0; i < Math.min(at.size(), bound.size()); i++) {
      if (EACH.equals(bound.get(i))) {
        bound.set(i, at.get(i));
      } else if (!bound.get(i).equals(at.get(i))) {
        break;
      }
    }
    return new Pointer(bound);
  }

  private void walk(@Nullable Object node, int step, List<String> at, List<Field> found) {
    if (step == steps.size()) {
      found.add(new Field(at, node));
    } else if (node instanceof List<?> list) {
      walkList(list, step, at, found);
    } else if (node instanceof Map<?, ?> map && map.containsKey(steps.get(step))) {
      walk(map.get(steps.get(step)), step + 1, plus(at, steps.get(step)), found);
    }
  }

  private void walkList(List<?> list, int step, List<String> at, List<Field> found) {
    for (int i = 0; i < list.size(); i++) {
      String position = Integer.toString(i);
      if (EACH.equals(steps.get(step)) || position.equals(steps.get(step))) {
        walk(list.get(i), step + 1, plus(at, position), found);
      }
    }
  }

  private static List<String> plus(List<String> at, String step) {
    List<String> longer = new ArrayList<>(at);
    longer.add(step);
    return longer;
  }
}
