package cn.beian.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Where the story plays: each call is made, printed with its answer, and held against what it
 * should be.
 */
final class Stage {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final int SHOWN = 600;

  private final PrintStream out;
  private int steps;

  Stage(PrintStream out) {
    this.out = out;
  }

  /** Opens a scene. */
  void scene(String title) {
    out.printf("%n== %s%n", title);
  }

  /** Makes a call and insists on the status. */
  Reply act(Caller caller, String what, Call call, int status) {
    Reply reply = caller.send(call);
    out.printf(
        Locale.ROOT,
        "%3d  %-10s %s%n     %s %s  ->  %d%n",
        ++steps,
        caller.name(),
        what,
        call.method(),
        call.path(),
        reply.status());
    check(
        reply.status() == status, "status " + status + " was expected, not this: " + brief(reply));
    return reply;
  }

  /** Prints a telling line of the last answer. */
  void tell(String pattern, Object... values) {
    out.printf(Locale.ROOT, "       " + pattern + "%n", values);
  }

  /** Insists that something is so. */
  void check(boolean so, String otherwise) {
    if (!so) {
      throw new StoryFailedException("step " + steps + ": " + otherwise);
    }
  }

  /** Insists that two things are equal. */
  void same(String what, Object wanted, Object found) {
    check(wanted.equals(found), what + " should be " + wanted + " and is " + found);
  }

  /** Looks again and again until it is as wanted. */
  void until(String what, Object wanted, Supplier<Object> look) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Object found = look.get();
    while (!wanted.equals(found)) {
      check(System.nanoTime() < end, what + " should become " + wanted + " and stays " + found);
      sleep();
      found = look.get();
    }
    tell("%s: %s", what, found);
  }

  private static void sleep() {
    try {
      Thread.sleep(GLANCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailedException("interrupted");
    }
  }

  private static String brief(Reply reply) {
    String text = reply.body().toString();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
  }

  /** How many steps have been taken. */
  int steps() {
    return steps;
  }

  /** Words for a list in one line. */
  static String line(Object... words) {
    return String.join("  ", Arrays.stream(words).map(String::valueOf).toList());
  }
}
