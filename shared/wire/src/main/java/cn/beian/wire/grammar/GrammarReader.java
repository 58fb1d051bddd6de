package cn.beian.wire.grammar;

import cn.beian.wire.grammar.Layout.Order;
import cn.beian.wire.grammar.Layout.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code messages.txt}, whose head explains its form. */
final class GrammarReader {
  private final Map<String, Layout> layouts = new HashMap<>();
  private List<String> columns = List.of();
  private List<Order> orders = List.of();
  private List<List<Slot>> slots = List.of();

  private GrammarReader() {}

  /** The layouts by {@code group@message}. */
  static Map<String, Layout> read(List<String> lines) {
    GrammarReader reader = new GrammarReader();
    for (String line : lines) {
      reader.take(List.of(line.strip().split("\\s+")));
    }
    reader.endSection();
    return Map.copyOf(reader.layouts);
  }

  private void take(List<String> cells) {
    if (cells.getFirst().contains("@")) {
      endSection();
      String heading = cells.getFirst();
      columns = cells.stream().skip(1).map(column -> heading.replace("*", column)).toList();
      slots = columns.stream().<List<Slot>>map(_ -> new ArrayList<>()).toList();
    } else if (cells.getFirst().equals("order")) {
      orders =
          cells.stream().skip(1).map(name -> Order.valueOf(name.toUpperCase(Locale.ROOT))).toList();
    } else {
      row(cells);
    }
  }

  private void row(List<String> cells) {
    if (cells.size() != columns.size() + 2) {
      throw new IllegalStateException("row of " + columns + ": " + cells);
    }
    for (int i = 0; i < columns.size(); i++) {
      String occurs = cells.get(i + 2);
      if (!occurs.equals("-")) {
        slots.get(i).add(slot(cells.get(0), cells.get(1), occurs));
      }
    }
  }

  private static Slot slot(String name, String type, String occurs) {
    int alias = name.indexOf('=');
    boolean nillable = type.endsWith("!");
    return new Slot(
        alias < 0 ? name : name.substring(0, alias),
        name.substring(alias + 1),
        Type.parse(nillable ? type.substring(0, type.length() - 1) : type),
        nillable,
        Occurs.parse(occurs));
  }

  private void endSection() {
    for (int i = 0; i < columns.size(); i++) {
      Layout before =
          layouts.put(columns.get(i), new Layout(orders.get(i), List.copyOf(slots.get(i))));
      if (before != null) {
        throw new IllegalStateException("twice: " + columns.get(i));
      }
    }
  }
}
