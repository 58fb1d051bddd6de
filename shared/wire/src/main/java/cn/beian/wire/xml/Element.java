package cn.beian.wire.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a document. The interface has no mixed content: an element has children or a text.
 *
 * @param name the local name; when written, whatever is to stand there, with a prefix or without
 * @param attributes by local name
 */
public record Element(
    String name, Map<String, String> attributes, List<Element> children, String text) {

  /** One with a text. */
  public static Element leaf(String name, String text) {
    return new Element(name, Map.of(), List.of(), text);
  }

  /** One with children. */
  public static Element group(String name, List<Element> children) {
    return new Element(name, Map.of(), children, "");
  }

  /** The children of a name, in their order. */
  public Stream<Element> all(String child) {
    return children.stream().filter(element -> element.name.equals(child));
  }

  /** The first child of a name. */
  public Optional<Element> first(String child) {
    return all(child).findFirst();
  }

  /** The text of the first child of a name, without blanks around it; empty when there is none. */
  public Optional<String> text(String child) {
    return first(child).map(element -> element.text.strip()).filter(text -> !text.isEmpty());
  }

  /** The same element with other children. */
  public Element with(List<Element> others) {
    return new Element(name, attributes, others, text);
  }

  /** The same element under another name. */
  public Element named(String other) {
    return name.equals(other) ? this : new Element(other, attributes, children, text);
  }
}
