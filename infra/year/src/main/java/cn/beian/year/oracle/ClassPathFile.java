package cn.beian.year.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the suite's data, not its classes. */
final class ClassPathFile {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ClassPathFile() {}

  static JsonNode read(String path) {
    try (InputStream in = ClassPathFile.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path);
      }
      return MAPPER.readTree(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A member that has to be there: one that was renamed must not be read as nothing. */
  static JsonNode member(JsonNode node, String name) {
    if (!node.has(name)) {
      throw new IllegalArgumentException("no member " + name);
    }
    return node.get(name);
  }
}
