package cn.beian.wire.grammar;

import java.util.List;
import java.util.Optional;

/** The children of a group in one message. */
record Layout(Order order, List<Slot> slots) {

  /** In which order they come. */
  enum Order {
    ALL,
    SEQ,
    CHOICE
  }

  /**
   * A child.
   *
   * @param name on the wire, in this message
   * @param ours the name under which the records know it
   */
  record Slot(String name, String ours, Type type, boolean nillable, Occurs occurs) {}

  /** The place of a child by its name on the wire, from 0; -1 when it has none. */
  int place(String name) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** A child by its name on the wire. */
  Optional<Slot> slot(String name) {
    int place = place(name);
    return place < 0 ? Optional.empty() : Optional.of(slots.get(place));
  }

  /** The place of a child by our name, from 0; -1 when it has none. */
  int placeOfOurs(String name) {
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).ours().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
