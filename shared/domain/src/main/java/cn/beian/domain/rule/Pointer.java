package cn.beian.domain.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer into a filing in which {@code *} stands for every element of a list, as in {@code
 * /services/*&#47;name}. There is one for each field a filing can have, and no other.
 */
final class Pointer {
  /** To the filing as a whole; no rule names it. */
  static final Pointer WHOLE = new Pointer("", 0);

  private static final String EACH = "*";
  private static final Map<String, Pointer> ALL = all();

  private final int number;
  private final String[] steps;
  private final List<String> lists;
  private final List<String> listsInOrder;

  private Pointer(String text, int number) {
    this.number = number;
    this.steps = text.substring(Math.min(1, text.length())).split("/", -1);
    this.lists = lists(text);
    String record = "/" + FilingTree.FILED;
    this.listsInOrder = text.startsWith(record) ? lists(text.substring(record.length())) : lists;
  }

  /** The beginnings of a pointer that end before a {@code *}. */
  private static List<String> lists(String text) {
    List<String> lists = new ArrayList<>();
    for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', star + 1)) {
      lists.add(text.substring(0, star).intern());
    }
    return List.copyOf(lists);
  }

  private static Map<String, Pointer> all() {
    Map<String, Pointer> all = new HashMap<>();
    addBelow("", FilingTree.SHAPE, all);
    return all;
  }

  private static void addBelow(String text, @Nullable Object node, Map<String, Pointer> all) {
    if (node instanceof List<?> list) {
      add(text + "/" + EACH, list.getFirst(), all);
    } else if (node instanceof Map<?, ?> map) {
      map.forEach((name, value) -> add(text + "/" + name, value, all));
    }
  }

  private static void add(String text, @Nullable Object node, Map<String, Pointer> all) {
    all.put(text, new Pointer(text, all.size()));
    addBelow(text, node, all);
  }

  /**
   * Reads a pointer.
   *
   * @throws IllegalArgumentException when a filing has no such field
   */
  static Pointer of(String text) {
    Pointer pointer = ALL.get(text);
    if (pointer == null) {
      throw new IllegalArgumentException("no such field: " + text);
    }
    return pointer;
  }

  /** How many pointers there are. */
  static int count() {
    return ALL.size();
  }

  /** Its place among all, from 0. */
  int number() {
    return number;
  }

  /** The name of the field. */
  String name() {
    return steps[steps.length - 1];
  }

  /** Whether it names no element of a list: it means the same wherever somebody stands. */
  boolean single() {
    return lists.isEmpty();
  }

  /**
   * In how many lists, from the outermost, it means the element in which somebody stands at another
   * pointer: as far as both agree. On record, that is the element at the same place.
   */
  int sharedWith(Pointer place) {
    int most = Math.min(listsInOrder.size(), place.lists.size());
    int shared = 0;
    while (shared < most && listsInOrder.get(shared).equals(place.lists.get(shared))) {
      shared++;
    }
    return shared;
  }

  /** The JSON Pointer to one of its fields, by its positions in the lists. */
  String path(int outer, int inner) {
    StringBuilder path = new StringBuilder();
    int position = outer;
    for (String step : steps) {
      path.append('/');
      if (EACH.equals(step)) {
        path.append(position);
        position = inner;
      } else {
        path.append(step);
      }
    }
    return path.toString();
  }

  /** The fields of a tree it points to, in order. */
  List<Field> in(Map<String, Object> tree) {
    List<Field> found = new ArrayList<>(1);
    new Walk(found).on(tree, 0, Field.NOWHERE, Field.NOWHERE);
    return found;
  }

  /** One way through a tree. */
  private final class Walk {
    private final List<Field> found;

    Walk(List<Field> found) {
      this.found = found;
    }

    void on(@Nullable Object node, int step, int outer, int inner) {
      if (step == steps.length) {
        found.add(new Field(Pointer.this, outer, inner, node));
      } else if (node instanceof List<?> list) {
        onList(list, step, outer);
      } else if (node instanceof Map<?, ?> map && map.containsKey(steps[step])) {
        on(map.get(steps[step]), step + 1, outer, inner);
      }
    }

    private void onList(List<?> list, int step, int outer) {
      for (int i = 0; i < list.size(); i++) {
        boolean first = outer == Field.NOWHERE;
        on(list.get(i), step + 1, first ? i : outer, first ? Field.NOWHERE : i);
      }
    }
  }
}
