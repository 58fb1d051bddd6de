package cn.beian.wire.xml;

import cn.beian.wire.Personal;
import cn.beian.wire.Stamp;
import cn.beian.wire.xml.Form.Group;
import cn.beian.wire.xml.Form.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a group while a {@link Shape} describes it: read from its elements, or written from
 * a record. What is null or empty is not written; an element that is empty, nil or unreadable is
 * read as null.
 */
public final class Fields<T> {

  /** Gets a field's value from its record. */
  @FunctionalInterface
  public interface Getter<T, V> {
    /** The value; null when there is none. */
    @Nullable V of(T owner);
  }

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,19}");

  private final @Nullable T value;
  private final @Nullable Element group;
  private final String path;
  private final List<Element> written = new ArrayList<>();

  private Fields(@Nullable T value, @Nullable Element group, String path) {
    this.value = value;
    this.group = group;
    this.path = path;
  }

  static <T> Fields<T> reading(Element group, String path) {
    return new Fields<>(null, group, path);
  }

  static <T> Fields<T> writing(T value) {
    return new Fields<>(value, null, "");
  }

  List<Element> written() {
    return written;
  }

  /** A text that must be there. */
  public String text(String name, Getter<T, String> getter) {
    return there(name, textOrNull(name, getter));
  }

  /** A text. */
  public @Nullable String textOrNull(String name, Getter<T, String> getter) {
    return leaf(name, getter, Optional::of, text -> text);
  }

  /** A text that nobody else may see. */
  public @Nullable Personal personal(String name, Getter<T, Personal> getter) {
    return leaf(name, getter, text -> Optional.of(new Personal(text)), Personal::value);
  }

  /** A day, or a moment. */
  public @Nullable Stamp stamp(String name, Getter<T, Stamp> getter) {
    return leaf(name, getter, text -> Optional.of(new Stamp(text)), Stamp::text);
  }

  /** A whole number that must be there. */
  public long number(String name, Getter<T, Long> getter) {
    return there(name, numberOrNull(name, getter));
  }

  /** A whole number. */
  public @Nullable Long numberOrNull(String name, Getter<T, Long> getter) {
    return leaf(name, getter, Fields::whole, number -> Long.toString(number));
  }

  /**
   * Yes or no, which must be there.
   *
   * @param yes the number that means yes: 0 or 1, the other one means no
   */
  public boolean flag(String name, int yes, Getter<T, Boolean> getter) {
    return there(name, flagOrNull(name, yes, getter));
  }

  /** Yes or no. */
  public @Nullable Boolean flagOrNull(String name, int yes, Getter<T, Boolean> getter) {
    return leaf(
        name,
        getter,
        text -> whole(text).filter(number -> number == 0 || number == 1).map(n -> n == yes),
        is -> Integer.toString(is ? yes : 1 - yes));
  }

  /** Texts under the same name. */
  public List<Personal> personals(String name, Function<T, List<Personal>> getter) {
    return list(name, new Leaf<>(text -> Optional.of(new Personal(text)), Personal::value), getter);
  }

  /** Whole numbers under the same name, within an element of their own. */
  public List<Long> numbers(String wrapper, String name, Function<T, List<Long>> getter) {
    return wrapped(wrapper, name, new Leaf<>(Fields::whole, n -> Long.toString(n)), getter);
  }

  /** A group that must be there. */
  public <V> V group(String name, Shape<V> shape, Getter<T, V> getter) {
    return there(name, groupOrNull(name, shape, getter));
  }

  /** A group. */
  public <V> @Nullable V groupOrNull(String name, Shape<V> shape, Getter<T, V> getter) {
    return one(name, new Group<>(shape), getter);
  }

  /** Groups under the same name. */
  public <V> List<V> groups(String name, Shape<V> shape, Function<T, List<V>> getter) {
    return list(name, new Group<>(shape), getter);
  }

  /** Groups under the same name, within an element of their own. */
  public <V> List<V> groups(
      String wrapper, String name, Shape<V> shape, Function<T, List<V>> getter) {
    return wrapped(wrapper, name, new Group<>(shape), getter);
  }

  /** Some of the fields as a record of their own, without an element of its own. */
  public <V> V part(Shape<V> shape, Function<T, V> getter) {
    Fields<V> fields = new Fields<>(value == null ? null : getter.apply(value), group, path);
    V part = shape.describe(fields);
    written.addAll(fields.written);
    return part;
  }

  private <V> @Nullable V leaf(
      String name,
      Getter<T, V> getter,
      Function<String, Optional<V>> parse,
      Function<V, String> format) {
    return one(name, new Leaf<>(parse, format), getter);
  }

  private <V> @Nullable V one(String name, Form<V> form, Getter<T, V> getter) {
    if (value == null) {
      return in().first(name).flatMap(found -> form.read(found, path + "/" + name)).orElse(null);
    }
    V given = getter.of(value);
    if (given != null) {
      written.add(form.write(name, given));
    }
    return given;
  }

  private <V> List<V> wrapped(
      String wrapper, String name, Form<V> form, Function<T, List<V>> getter) {
    Fields<T> inner = value == null ? inside(wrapper) : writing(value);
    List<V> list = inner.list(name, form, getter);
    if (!inner.written.isEmpty()) {
      written.add(Element.group(wrapper, inner.written));
    }
    return list;
  }

  private Fields<T> inside(String wrapper) {
    Element none = Element.group(wrapper, List.of());
    return reading(in().first(wrapper).orElse(none), path + "/" + wrapper);
  }

  private <V> List<V> list(String name, Form<V> form, Function<T, List<V>> getter) {
    if (value != null) {
      List<V> given = getter.apply(value);
      given.forEach(one -> written.add(form.write(name, one)));
      return given;
    }
    List<V> read = new ArrayList<>();
    List<Element> found = in().all(name).toList();
    for (int i = 0; i < found.size(); i++) {
      form.read(found.get(i), path + "/" + name + "[" + (i + 1) + "]").ifPresent(read::add);
    }
    return List.copyOf(read);
  }

  private Element in() {
    return Objects.requireNonNull(group);
  }

  private <V> V there(String name, @Nullable V found) {
    if (found == null) {
      throw new MissingElementException(path + "/" + name);
    }
    return found;
  }

  private static Optional<Long> whole(String text) {
    try {
      return WHOLE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }
}
