package cn.beian.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML document, or the absence of one; looking into what is not there finds absence.
 *
 * @param raw a map, a list, a string, a number, a boolean, or null
 */
record Value(@Nullable Object raw) {

  boolean present() {
    return raw != null;
  }

  Value at(String... path) {
    Value here = this;
    for (String name : path) {
      here = new Value(here.raw instanceof Map<?, ?> map ? map.get(name) : null);
    }
    return here;
  }

  /** The scalar as text; empty for anything else. */
  String text() {
    return raw == null || raw instanceof Map || raw instanceof List ? "" : raw.toString();
  }

  /** The whole number; -1 for anything else. */
  long number() {
    return raw instanceof Long number ? number : -1;
  }

  List<Value> items() {
    return raw instanceof List<?> list ? list.stream().map(Value::new).toList() : List.of();
  }

  /** The texts of a list, or the one text. */
  List<String> texts() {
    return raw instanceof String text ? List.of(text) : items().stream().map(Value::text).toList();
  }

  Map<String, Value> members() {
    Map<String, Value> members = new LinkedHashMap<>();
    if (raw instanceof Map<?, ?> map) {
      map.forEach((name, value) -> members.put(String.valueOf(name), new Value(value)));
    }
    return members;
  }

  /** What {@code !Ref} names. */
  Optional<String> ref() {
    return Optional.of(at("Ref").text()).filter(name -> !name.isEmpty());
  }

  /** The resource whose attribute this {@code !GetAtt} takes. */
  Optional<String> resourceOf(String attribute) {
    String suffix = "." + attribute;
    return Optional.of(at("Fn::GetAtt").text())
        .filter(text -> text.endsWith(suffix))
        .map(text -> text.substring(0, text.length() - suffix.length()));
  }

  /** This value and all within it. */
  Stream<Value> all() {
    Stream<Value> within =
        Stream.concat(members().values().stream(), items().stream()).flatMap(Value::all);
    return Stream.concat(Stream.of(this), within);
  }
}
