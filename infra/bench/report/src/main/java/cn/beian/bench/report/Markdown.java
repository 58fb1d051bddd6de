package cn.beian.bench.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A table in Markdown: the first column is text, the others are figures. */
public final class Markdown {
  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these columns. */
  public Markdown(String... columns) {
    this.head = List.of(columns);
  }

  /** Adds a row; fractions are written with the digits that they need. */
  public Markdown row(Object... cells) {
    rows.add(Arrays.stream(cells).map(Figures::text).toList());
    return this;
  }

  /** Prints it. */
  public void print(PrintStream out) {
    out.println();
    out.println(line(head));
    List<String> rule = new ArrayList<>(Collections.nCopies(head.size(), "--:"));
    rule.set(0, "---");
    out.println(line(rule));
    rows.forEach(row -> out.println(line(row)));
    out.println();
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
