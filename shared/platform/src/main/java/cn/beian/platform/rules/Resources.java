package cn.beian.platform.rules;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data files of the module {@code shared/rules}. */
final class Resources {
  private static final String FOLDER = "/beian/";

  private Resources() {}

  /** The JSON object in a file; empty when there is no such file. */
  @SuppressWarnings("unchecked")
  static Optional<Map<String, Object>> json(String name) {
    return bytes(name)
        .map(bytes -> {
          try {
            return (Map<String, Object>) JSON.std.anyFrom(bytes);
          } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
          }
        });
  }

  /** The bytes of a file; empty when there is no such file. */
  static Optional<byte[]> bytes(String name) {
    try (InputStream file = Resources.class.getResourceAsStream(FOLDER + name)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(name, broken);
    }
  }

  /** The lines of a text file that are no comments. */
  static List<String> lines(String name) {
    byte[] bytes = bytes(name).orElseThrow(() -> new IllegalStateException("missing: " + name));
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
