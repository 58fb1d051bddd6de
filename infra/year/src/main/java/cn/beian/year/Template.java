package cn.beian.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the templates say of the schedules. */
final class Template {
  private static final String WHOLE = "template.yaml";
  private static final String CLEANUP = "functions/cleanup/template.yaml";

  private Template() {}

  /** The variables of the sweep, as in production. */
  static Map<String, String> schedule() {
    return Map.of(
        "LOOK_BACK_DAYS", first(WHOLE, "  LookBackDays:.*?Default: (\\d+)"),
        "MOST_WAITING", first(CLEANUP, "MOST_WAITING: '(\\d+)'"));
  }

  /** Over how many partitions a day is spread in production. */
  static int shards() {
    return Integer.parseInt(first(WHOLE, "  DueShards:.*?Default: (\\d+)"));
  }

  private static String first(String file, String pattern) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text(file));
    if (!found.find()) {
      throw new IllegalStateException(file + " has no " + pattern);
    }
    return found.group(1);
  }

  private static String text(String file) {
    @Nullable Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(WHOLE))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no " + WHOLE + " above the working folder");
    }
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
