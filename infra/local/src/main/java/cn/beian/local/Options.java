package cn.beian.local;

import cn.beian.local.queue.Pace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to start the suite.
 *
 * @param template template.yaml
 * @param port of the gateway; 0 for any free one
 * @param data where the state is kept over a restart; null for memory only
 * @param register a file with what is filed, instead of the simulated administrations' own record;
 *     null to ask them
 * @param provinces to whose administrations the provider reports, such as GD; none for all
 * @param pace how queues are worked off
 */
public record Options(
    Path template,
    int port,
    @Nullable Path data,
    @Nullable Path register,
    Set<String> provinces,
    Pace pace) {

  /**
   * With few batches of a queue at once.
   *
   * @param retryDelay after which a failed queue message comes back, in whole seconds
   */
  public Options(Path template, int port, @Nullable Path data, Duration retryDelay) {
    this(template, port, data, null, Set.of(), Pace.usual(retryDelay));
  }

  /** The same with a register. */
  Options with(Path file) {
    return new Options(template, port, data, file, provinces, pace);
  }

  /**
   * The same for a provider that reports to these provinces alone: each costs calls at any time.
   */
  public Options reportingTo(String... some) {
    return new Options(template, port, data, register, Set.of(some), pace);
  }

  /** In memory, on any free port, with quick retries: for tests. */
  public static Options forTests(Path template) {
    return new Options(template, 0, null, Duration.ofSeconds(1));
  }

  /** A file below the data directory; null when nothing is kept. */
  @Nullable Path file(String name) {
    return data == null ? null : data.resolve(name);
  }
}
