package cn.beian.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data files of this module: text in UTF-8, lines with {@code #} are comments. */
public final class Lines {

  private Lines() {}

  /** The lines of a resource that are neither blank nor comments. */
  public static List<String> of(String resource) {
    try (InputStream file = Lines.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("missing: " + resource);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(resource, broken);
    }
  }
}
