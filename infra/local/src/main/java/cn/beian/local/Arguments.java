package cn.beian.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Arguments(Map<String, String> values) {
  static final String USAGE =
      """
      usage: infra/local/up [--port N] [--data DIR] [--register FILE] [--demo] [--verbose]
        --port N         listen there (default 8080, or BEIAN_PORT; 0 for any free port)
        --data DIR       keep the state there over a restart (default: in memory)
        --register FILE  look up there what is filed (default: ask the simulated administrations)
        --demo           walk the story of a first filing, then stop; exit 0 only if all went as it should; not with --data
        --verbose        show the functions' log lines on the error output
      """;

  private static final Duration RETRY_DELAY = Duration.ofSeconds(2);
  private static final String STANDARD_PORT = "8080";
  private static final Set<String> FLAGS = Set.of("--demo", "--verbose", "--help", "--rehearse");
  private static final Set<String> VALUED =
      Set.of("--port", "--data", "--register", "--template", "--log");

  /** Reads the arguments; empty if they are not understood. */
  static Optional<Arguments> parse(String[] words) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      boolean valued = VALUED.contains(words[i]);
      boolean known = valued ? i + 1 < words.length : FLAGS.contains(words[i]);
      if (!known) {
        return Optional.empty();
      }
      values.put(words[i], valued ? words[++i] : "");
    }
    return Optional.of(new Arguments(values)).filter(Arguments::sound);
  }

  /** The story begins with nothing filed, so it cannot be told over kept state. */
  private boolean sound() {
    boolean number = port().matches("\\d{1,5}") && Integer.parseInt(port()) <= 65535;
    return number && !(demo() && values.containsKey("--data"));
  }

  private String port() {
    String standard = System.getenv().getOrDefault("BEIAN_PORT", demo() ? "0" : STANDARD_PORT);
    return values.getOrDefault("--port", standard);
  }

  boolean demo() {
    return values.containsKey("--demo");
  }

  boolean verbose() {
    return values.containsKey("--verbose");
  }

  /** Whether to start, answer one request and stop: for the archive of loaded classes. */
  boolean rehearsal() {
    return values.containsKey("--rehearse");
  }

  boolean help() {
    return values.containsKey("--help");
  }

  /** Where the functions' log lines go; null for the error output. */
  @Nullable Path log() {
    String file = values.get("--log");
    return verbose() || file == null ? null : Path.of(file);
  }

  Options options() {
    String data = values.get("--data");
    String register = values.get("--register");
    Options options =
        new Options(
            Path.of(values.getOrDefault("--template", "template.yaml")),
            Integer.parseInt(port()),
            data == null ? null : Path.of(data),
            RETRY_DELAY);
    return register == null ? options : options.with(Path.of(register));
  }
}
