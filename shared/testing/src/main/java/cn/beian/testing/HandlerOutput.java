package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.json.Json;
import cn.beian.platform.log.Log;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Catches what handlers print, and holds it to the rules: JSON lines, listed fields, nothing
 * personal.
 */
public final class HandlerOutput {
  private static final Set<String> FIELDS =
      Arrays.stream(Log.Field.values())
          .map(field -> field.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  /** Mobiles, document and credit code numbers, addresses, and anything in Chinese. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?<!\\d)\\d{17}[\\dX](?!\\d)|9[12]\\d{6}[0-9A-Z]{10}|@|\\p{IsHan}");

  private static final Set<String> SAMPLES = HandlerSamples.personal(LocalDate.EPOCH);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final Set<String> secrets = new LinkedHashSet<>(SAMPLES);
  private PrintStream before = stream;
  private int open;

  /** Something that must not be printed, beside the values of the sample orders. */
  public void secret(String text) {
    secrets.add(text);
  }

  /** What was printed, line by line. */
  public List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** The lines with this word in their member {@code event}. */
  public List<Map<String, Object>> events(String what) {
    return lines().stream()
        .map(line -> HandlerJson.object(Json.read(line.getBytes(StandardCharsets.UTF_8))))
        .filter(line -> what.equals(line.get("event")))
        .toList();
  }

  /** Begins to catch; closing the scope ends it. Scopes of several threads may overlap. */
  synchronized Scope open() {
    if (open++ == 0) {
      before = System.out;
      System.setOut(stream);
    }
    return this::end;
  }

  private synchronized void end() {
    if (--open == 0) {
      System.setOut(before);
    }
  }

  /** Ends the catching. */
  interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  void assertClean() {
    for (String line : lines()) {
      Object read = Json.read(line.getBytes(StandardCharsets.UTF_8));
      assertThat(HandlerJson.object(read).keySet()).as(line).contains("event").isSubsetOf(union());
      assertThat(line).doesNotContainPattern(PERSONAL);
      assertThat(secrets).noneMatch(line::contains);
    }
  }

  private static Set<String> union() {
    Set<String> all = new LinkedHashSet<>(FIELDS);
    all.add("event");
    return all;
  }
}
