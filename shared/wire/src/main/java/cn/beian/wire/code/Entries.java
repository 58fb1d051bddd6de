package cn.beian.wire.code;

import cn.beian.wire.Lines;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of blocks: a key in brackets, then names and values. */
final class Entries {

  /** A block. */
  record Entry(String key, Map<String, String> values) {

    /** A value that must be there. */
    String value(String name) {
      String value = values.get(name);
      if (value == null) {
        throw new IllegalStateException(key + " has no " + name);
      }
      return value;
    }

    /** Words separated by blanks; none when the value is not there. */
    List<String> words(String name) {
      String value = values.get(name);
      return value == null ? List.of() : List.of(value.split(" "));
    }

    Explanation explanation() {
      return new Explanation(
          new Text(value("zh"), value("en")),
          new Text(value("cause.zh"), value("cause.en")),
          new Text(value("remedy.zh"), value("remedy.en")));
    }
  }

  private Entries() {}

  /** The blocks of a resource by their keys. */
  static Map<String, Entry> of(String resource) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Entry entry = new Entry("the head of " + resource, new LinkedHashMap<>());
    for (String line : Lines.of("/cn/beian/wire/" + resource)) {
      if (line.startsWith("[")) {
        entry = new Entry(line.substring(1, line.length() - 1), new LinkedHashMap<>());
        once(entries.put(entry.key(), entry) == null, line);
      } else {
        int colon = line.indexOf(": ");
        once(entry.values().put(line.substring(0, colon), line.substring(colon + 2)) == null, line);
      }
    }
    return Collections.unmodifiableMap(entries);
  }

  private static void once(boolean first, String line) {
    if (!first) {
      throw new IllegalStateException("twice: " + line);
    }
  }
}
