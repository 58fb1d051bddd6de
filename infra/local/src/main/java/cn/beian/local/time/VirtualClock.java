package cn.beian.local.time;

import cn.beian.simulator.json.Json;
import cn.beian.simulator.json.StateFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The real time plus an offset that only grows. */
public final class VirtualClock implements InstantSource {
  private final InstantSource real;
  private final @Nullable StateFile file;
  private volatile Duration offset;

  /** A clock whose offset is kept in the file; null for memory only. */
  public VirtualClock(InstantSource real, @Nullable Path path) {
    this.real = real;
    this.file = path == null ? null : new StateFile(path);
    String kept = file == null ? "PT0S" : file.read().path("offset").asText("PT0S");
    this.offset = Duration.parse(kept);
  }

  /** A clock over the machine's time. */
  public static VirtualClock overRealTime(@Nullable Path path) {
    return new VirtualClock(InstantSource.system(), path);
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset);
  }

  /** How far it is ahead of the real time. */
  public Duration offset() {
    return offset;
  }

  /**
   * Moves it forward.
   *
   * @throws IllegalArgumentException if it would go back
   */
  public synchronized void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock does not go back");
    }
    offset = offset.plus(by);
    if (file != null) {
      file.write(Json.object().put("offset", offset.toString()));
    }
  }
}
