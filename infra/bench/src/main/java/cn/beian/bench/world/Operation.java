package cn.beian.bench.world;

import java.util.function.Function;

/**
 * One thing that a function is asked to do.
 *
 * @param name in tables
 * @param function its logical id
 * @param expected how it must end
 * @param daysAgo how long ago the state was made that the event finds
 * @param event makes that state, and the event
 */
record Operation(
    String name, String function, Expected expected, long daysAgo, Function<Story, byte[]> event) {
  /** The function's id, and which of its works this is where it has several. */
  String fullName() {
    return name.isEmpty() ? function : function + ", " + name;
  }

  /** How an operation ends. */
  enum Expected {
    /** With a success, and nothing need have changed. */
    ANSWER,
    /** With a success, and the table is changed. */
    WRITE,
    /** With a success, and a message lies in a queue. */
    SEND,
    /** With a refusal that the table keeps count of. */
    COUNTED_REFUSAL
  }
}
