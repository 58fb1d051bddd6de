package cn.beian.v3.line;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object that is configuration. What is wrong with it is told by the member's
 * name, if it is one of ours, else by its place: of what was written nothing is repeated, for a
 * secret may stand where a name should be.
 *
 * @param path of the object, such as {@code identities[0].cipher}
 */
record Members(String path, Map<?, ?> members) {

  /** The members of what must be an object and has no others than the known ones. */
  static Members of(String path, @Nullable Object value, Set<String> known) {
    if (!(value instanceof Map<?, ?> members)) {
      throw wrong(path, "is no object");
    }
    int place = 0;
    for (Object name : members.keySet()) {
      place++;
      if (!known.contains(name)) {
        throw wrong(path, "has an unknown member in place " + place);
      }
    }
    return new Members(path, members);
  }

  static IllegalArgumentException wrong(String path, String what) {
    return new IllegalArgumentException(path + " " + what);
  }

  @Nullable Object value(String name) {
    return members.get(name);
  }

  String at(String name) {
    return path + "." + name;
  }

  /** A text that must be there. */
  String text(String name) {
    String text = textOrNull(name);
    if (text == null) {
      throw wrong(at(name), "is missing");
    }
    return text;
  }

  @Nullable String textOrNull(String name) {
    Object value = value(name);
    if (value == null || (value instanceof String text && !text.isBlank())) {
      return (String) value;
    }
    throw wrong(at(name), "is no text");
  }

  /** A whole number from 1 on. */
  long number(String name) {
    Long number = numberOrNull(name);
    if (number == null) {
      throw wrong(at(name), "is missing");
    }
    return number;
  }

  @Nullable Long numberOrNull(String name) {
    Object value = value(name);
    return value == null ? null : number(at(name), value);
  }

  /** A whole number from 1 on that stands at a path. */
  static long number(String path, @Nullable Object value) {
    boolean whole = value instanceof Integer || value instanceof Long;
    if (whole && value instanceof Number number && number.longValue() >= 1) {
      return number.longValue();
    }
    throw wrong(path, "is no whole number from 1 on");
  }

  long numberOr(String name, long otherwise) {
    Long number = numberOrNull(name);
    return number == null ? otherwise : number;
  }

  boolean flag(String name) {
    Object value = value(name);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw wrong(at(name), "is neither true nor false");
  }

  /** A text made into something else, which says no by an {@link IllegalArgumentException}. */
  <T> T parsed(String name, T otherwise, Function<String, T> parse) {
    String text = textOrNull(name);
    return text == null ? otherwise : made(name, () -> parse.apply(text));
  }

  /** Something made of members; what went wrong is told without its words. */
  <T> T made(String name, Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException wrong) {
      // Neither its message nor itself goes on: it may quote a secret.
      throw wrong(at(name), "is not as it should be");
    }
  }
}
