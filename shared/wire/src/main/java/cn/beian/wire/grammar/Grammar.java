package cn.beian.wire.grammar;

import cn.beian.wire.Lines;
import cn.beian.wire.Problem;
import cn.beian.wire.grammar.Layout.Slot;
import cn.beian.wire.xml.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The documents of interface V3.0, element by element. It equals the ministry's schemas, as a test
 * shows, but for two values of downloads that the ministry added later: Czlx 35 and Zxlb 2. Data on
 * IP addresses and of registrars of domains are passed over.
 */
public final class Grammar {

  /** Read when the first document is. */
  private static final class Loaded {
    private static final Grammar V3 =
        new Grammar(GrammarReader.read(Lines.of("/cn/beian/wire/messages.txt")));
  }

  private final Map<String, Layout> layouts;
  private final Set<String> messages;

  Grammar(Map<String, Layout> layouts) {
    this.layouts = layouts;
    this.messages =
        layouts.keySet().stream()
            .map(key -> key.substring(key.indexOf('@') + 1))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** That of version 3.0. */
  public static Grammar v3() {
    return Loaded.V3;
  }

  Map<String, Layout> layouts() {
    return layouts;
  }

  /** The message around an element's children. */
  String message(String name, String around) {
    return messages.contains(name) ? name : around;
  }

  @Nullable Layout layout(String group, String message) {
    return layouts.get(group + "@" + message);
  }

  /** The children of a group in a message, under their names on the wire. */
  public List<String> children(String group, String message) {
    Layout layout = layout(group, message);
    return layout == null ? List.of() : layout.slots().stream().map(Slot::name).toList();
  }

  /** What is wrong with a document as it is on the wire; characters included. */
  public List<Problem> problems(Element root) {
    return new DocumentCheck(this).check(root);
  }

  /**
   * A document of our names in any order, as it is on the wire; what it has no place for comes
   * last.
   */
  public Element toWire(Element root) {
    return toWire(root, root.name());
  }

  private Element toWire(Element group, String around) {
    String message = message(group.name(), around);
    Layout layout = layout(group.name(), message);
    if (layout == null || group.children().isEmpty()) {
      return group;
    }
    Comparator<Element> order = Comparator.comparingInt(child -> rank(layout, child));
    List<Element> children = new ArrayList<>();
    for (Element child : group.children().stream().sorted(order).toList()) {
      int place = layout.placeOfOurs(child.name());
      String name = place < 0 ? child.name() : layout.slots().get(place).name();
      children.add(toWire(child.named(name), message));
    }
    return group.with(children);
  }

  private static int rank(Layout layout, Element child) {
    int place = layout.placeOfOurs(child.name());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** A document as it is on the wire, under our names. */
  public Element toOurs(Element root) {
    return toOurs(root, root.name());
  }

  private Element toOurs(Element group, String around) {
    String message = message(group.name(), around);
    Layout layout = layout(group.name(), message);
    if (layout == null || group.children().isEmpty()) {
      return group;
    }
    List<Element> children = new ArrayList<>();
    for (Element child : group.children()) {
      int place = layout.place(child.name());
      String name = place < 0 ? child.name() : layout.slots().get(place).ours();
      children.add(toOurs(child, message).named(name));
    }
    return group.with(children);
  }
}
