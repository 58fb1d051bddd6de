package cn.beian.wire.xml;

/**
 * How a record stands in a group of elements, said once for both directions: {@link #describe}
 * makes the record from its fields, each named with the getter of its value.
 */
@FunctionalInterface
public interface Shape<T> {

  /** The record that the fields give; when one is written, a copy of it. */
  T describe(Fields<T> fields);

  /**
   * Reads a group.
   *
   * @param path where it is
   * @throws MissingElementException when something is missing without which the record means
   *     nothing
   */
  default T read(Element group, String path) {
    return describe(Fields.reading(group, path));
  }

  /** Writes a record as a group of a name. */
  default Element write(String name, T value) {
    Fields<T> fields = Fields.writing(value);
    describe(fields);
    return Element.group(name, fields.written());
  }
}
