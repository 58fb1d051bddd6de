package cn.beian.wire.xml;

import cn.beian.wire.Problem.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Builds a tree from a parser's events and stops at its limits. */
final class TreeBuilder {

  /** An element that has begun and not ended. */
  private static final class Open {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Open(String name, Map<String, String> attributes) {
      this.name = name;
      this.attributes = attributes;
    }

    private Element close() {
      boolean group = !children.isEmpty() && text.chars().allMatch(Character::isWhitespace);
      return new Element(name, attributes, List.copyOf(children), group ? "" : text.toString());
    }
  }

  private final XmlLimits limits;
  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;
  private @Nullable Element root;
  private @Nullable Kind refusal;

  TreeBuilder(XmlLimits limits) {
    this.limits = limits;
  }

  void start(XMLStreamReader event) {
    elements++;
    if (elements > limits.elements()) {
      refuse(Kind.TOO_MANY_ELEMENTS);
    } else if (open.size() == limits.depth()) {
      refuse(Kind.TOO_DEEP);
    } else {
      open.push(new Open(event.getLocalName(), attributes(event)));
    }
  }

  private static Map<String, String> attributes(XMLStreamReader event) {
    if (event.getAttributeCount() == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < event.getAttributeCount(); i++) {
      attributes.put(event.getAttributeLocalName(i), event.getAttributeValue(i));
    }
    return Map.copyOf(attributes);
  }

  void text(XMLStreamReader event) {
    Open element = open.peek();
    if (element == null) {
      return;
    }
    if (element.text.length() + event.getTextLength() > limits.text()) {
      refuse(Kind.TEXT_TOO_LONG);
    } else {
      element.text.append(event.getTextCharacters(), event.getTextStart(), event.getTextLength());
    }
  }

  void end() {
    Element element = open.pop().close();
    Open around = open.peek();
    if (around == null) {
      root = element;
    } else {
      around.children.add(element);
    }
  }

  void refuse(Kind kind) {
    refusal = kind;
  }

  @Nullable Kind refusal() {
    return refusal;
  }

  Element root() {
    return Objects.requireNonNull(root);
  }

  /** The elements that are open, from the root on. */
  String path() {
    StringBuilder path = new StringBuilder();
    Iterator<Open> fromRoot = open.descendingIterator();
    while (fromRoot.hasNext()) {
      path.append('/').append(fromRoot.next().name);
    }
    return path.isEmpty() ? "/" : path.toString();
  }
}
