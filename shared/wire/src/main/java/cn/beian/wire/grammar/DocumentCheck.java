package cn.beian.wire.grammar;

import cn.beian.wire.Gbk;
import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.grammar.Layout.Order;
import cn.beian.wire.grammar.Layout.Slot;
import cn.beian.wire.xml.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds a document against the grammar. */
final class DocumentCheck {
  /** Whoever has so many to look at has a file that was made to have them. */
  private static final int MOST = 1000;

  private final Grammar grammar;
  private final List<Problem> problems = new ArrayList<>();

  DocumentCheck(Grammar grammar) {
    this.grammar = grammar;
  }

  List<Problem> check(Element root) {
    group(root, root.name(), "/" + root.name());
    return problems;
  }

  private void group(Element group, String around, String path) {
    String message = grammar.message(group.name(), around);
    Layout layout = grammar.layout(group.name(), message);
    if (layout == null) {
      add(new Problem(Kind.WRONG_ROOT, path));
      return;
    }
    new Type.Elements().problem(path, group.text()).ifPresent(this::add);
    order(group, layout, path);
    Map<String, Integer> counts = new HashMap<>();
    for (Element child : group.children()) {
      int count = counts.merge(child.name(), 1, Integer::sum);
      layout
          .slot(child.name())
          .ifPresent(slot -> child(child, slot, message, at(path, slot, count)));
    }
    counts(layout, counts, path);
  }

  private static String at(String path, Slot slot, int count) {
    return path + "/" + slot.name() + (slot.occurs().most() > 1 ? "[" + count + "]" : "");
  }

  private void order(Element group, Layout layout, String path) {
    int reached = 0;
    for (Element child : group.children()) {
      int place = layout.place(child.name());
      if (place < 0) {
        add(new Problem(Kind.UNKNOWN, path + "/" + child.name()));
      } else if (place < reached && layout.order() == Order.SEQ) {
        add(new Problem(Kind.MISPLACED, path + "/" + child.name()));
      }
      reached = Math.max(reached, place);
    }
  }

  private void child(Element child, Slot slot, String message, String path) {
    if (slot.type() instanceof Type.Elements) {
      group(child, message, path);
    } else if (!(slot.type() instanceof Type.Any)) {
      leaf(child, slot, path);
    }
    Gbk.problems(path, child.text()).forEach(this::add);
  }

  private void leaf(Element leaf, Slot slot, String path) {
    for (Element child : leaf.children()) {
      add(new Problem(Kind.UNKNOWN, path + "/" + child.name()));
    }
    boolean nil = slot.nillable() && "true".equals(leaf.attributes().get("nil"));
    if (!nil) {
      slot.type().problem(path, leaf.text()).ifPresent(this::add);
    }
  }

  private void counts(Layout layout, Map<String, Integer> counts, String path) {
    boolean choice = layout.order() == Order.CHOICE;
    if (choice && counts.size() > 1) {
      add(new Problem(Kind.TOO_OFTEN, path));
    }
    boolean chosen = choice && !counts.isEmpty();
    for (Slot slot : layout.slots()) {
      int count = counts.getOrDefault(slot.name(), 0);
      if (count < slot.occurs().least() && !chosen) {
        add(new Problem(Kind.MISSING, path + "/" + slot.name()));
      } else if (count > slot.occurs().most()) {
        add(new Problem(Kind.TOO_OFTEN, path + "/" + slot.name()));
      }
    }
  }

  private void add(Problem problem) {
    if (problems.size() < MOST) {
      problems.add(problem);
    }
  }
}
