package cn.beian.simulator;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How a simulator is set up.
 *
 * @param secret with which the extension's requests and call-backs are signed, and from which the
 *     accounts' passwords follow
 * @param clock for days, years and the 24 hours of an SMS check
 * @param file where its state is kept; null for memory only
 * @param seed of the faults that happen by chance
 * @param port of the administrations; 0 for any free one
 */
public record Options(
    String secret, InstantSource clock, @Nullable Path file, long seed, int port) {

  /** In memory, at any free port. */
  public static Options inMemory(String secret, InstantSource clock) {
    return new Options(secret, clock, null, 1, 0);
  }

  @Override
  public String toString() {
    return "Options[port=" + port + "]";
  }
}
