package cn.beian.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code template.yaml} says of the schedules. */
final class Template {
  private static final String FILE = "template.yaml";

  private Template() {}

  /** The variables of the sweep, as in production. */
  static Map<String, String> schedule() {
    String yaml = text();
    return Map.of(
        "LOOK_BACK_DAYS", first(yaml, "  LookBackDays:.*?Default: (\\d+)"),
        "MOST_WAITING", first(yaml, "MOST_WAITING: '(\\d+)'"));
  }

  /** Over how many partitions a day is spread in production. */
  static int shards() {
    return Integer.parseInt(first(text(), "  DueShards:.*?Default: (\\d+)"));
  }

  private static String first(String yaml, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(yaml);
    if (!found.find()) {
      throw new IllegalStateException(FILE + " has no " + pattern);
    }
    return found.group(1);
  }

  private static String text() {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(FILE))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no " + FILE + " above the working folder");
    }
    try {
      return Files.readString(folder.resolve(FILE));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
