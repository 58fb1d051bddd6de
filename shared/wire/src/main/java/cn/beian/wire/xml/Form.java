package cn.beian.wire.xml;

import java.util.Optional;
import java.util.function.Function;

/** How one value stands in one element. */
sealed interface Form<V> {

  /** The value; empty when the element says nothing. */
  Optional<V> read(Element element, String path);

  Element write(String name, V value);

  /** As a text, blanks around it left out. */
  record Leaf<V>(Function<String, Optional<V>> parse, Function<V, String> format)
      implements Form<V> {

    @Override
    public Optional<V> read(Element element, String path) {
      String text = element.text().strip();
      return text.isEmpty() ? Optional.empty() : parse.apply(text);
    }

    @Override
    public Element write(String name, V value) {
      return Element.leaf(name, format.apply(value));
    }
  }

  /** As elements of its own. */
  record Group<V>(Shape<V> shape) implements Form<V> {

    @Override
    public Optional<V> read(Element element, String path) {
      return Optional.of(shape.describe(Fields.reading(element, path)));
    }

    @Override
    public Element write(String name, V value) {
      return shape.write(name, value);
    }
  }
}
