package cn.beian.bench.rules;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Files on the class path. */
final class Resources {
  private Resources() {}

  /** The text of a file; names without a leading slash stand beside this class. */
  static String text(String name) {
    try (InputStream file =
        Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(name, broken);
    }
  }

  /** The JSON object in a text. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> json(String text) {
    try {
      return (Map<String, Object>) JSON.std.anyFrom(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A JSON value as text. */
  static String text(Object json) {
    try {
      return JSON.std.asString(json);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
