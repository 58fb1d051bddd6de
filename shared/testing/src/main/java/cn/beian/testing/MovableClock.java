package cn.beian.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. Threads may share it. */
public final class MovableClock implements InstantSource {
  private final AtomicReference<Instant> now;

  public MovableClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  /** Moves it, forwards or back. */
  public void set(Instant instant) {
    now.set(instant);
  }

  /** Moves it by a duration. */
  public void advance(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }
}
