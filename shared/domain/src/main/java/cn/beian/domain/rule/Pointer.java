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
  static final Pointer WHOLE = new Pointer("", null, 0, 0);

  private static final String EACH = "*";
  private static final Map<String, Pointer> ALL = all();

  private final @Nullable Pointer above;
  private final int position;
  private final int number;
  private final String[] steps;
  private final List<String> lists;
  private final List<String> listsInOrder;

  private Pointer(String text, @Nullable Pointer above, int position, int number) {
    this.above = above;
    this.position = position;
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
    WHOLE.addBelow("", FilingTree.SHAPE, all);
    return all;
  }

  private void addBelow(String text, @Nullable Object node, Map<String, Pointer> all) {
    if (node instanceof List<?> list) {
      add(text + "/" + EACH, 0, list.getFirst(), all);
    } else if (node instanceof FilingTree.Node fields) {
      for (int i = 0; i < fields.names().size(); i++) {
        add(text + "/" + fields.names().get(i), i, fields.value(i), all);
      }
    }
  }

  private void add(String text, int at, @Nullable Object node, Map<String, Pointer> all) {
    Pointer below = new Pointer(text, this, at, all.size() + 1);
    all.put(text, below);
    below.addBelow(text, node, all);
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

  /** Whether a filing has such a field. */
  static boolean exists(String text) {
    return ALL.containsKey(text);
  }

  /** How many pointers there are, {@link #WHOLE} included. */
  static int count() {
    return ALL.size() + 1;
  }

  /** The pointer without its last step; null for {@link #WHOLE}. */
  @Nullable Pointer above() {
    return above;
  }

  /** Its place among all; {@link #WHOLE} has 0. */
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

  /** The fields it means, in order, one step below those of the pointer above it. */
  List<Field> below(List<Field> places) {
    List<Field> found = new ArrayList<>(places.size());
    for (Field place : places) {
      if (place.value() instanceof FilingTree.Node node && position < node.names().size()) {
        found.add(new Field(this, place.outer(), place.inner(), node.value(position)));
      } else if (place.value() instanceof List<?> list) {
        addEach(list, place.outer(), found);
      }
    }
    return found;
  }

  private void addEach(List<?> list, int outer, List<Field> found) {
    boolean outermost = outer == Field.NOWHERE;
    for (int i = 0; i < list.size(); i++) {
      found.add(new Field(this, outermost ? i : outer, outermost ? Field.NOWHERE : i, list.get(i)));
    }
  }
}
