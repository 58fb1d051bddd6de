package cn.beian.local.function;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is going on, so that others can tell when nothing is. */
public final class Activity {
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicLong begun = new AtomicLong();

  /** Marks a piece of work as begun; close it when it ends. */
  public Work begin() {
    begun.incrementAndGet();
    running.incrementAndGet();
    return running::decrementAndGet;
  }

  /** How many pieces of work have begun since the start. */
  public long begun() {
    return begun.get();
  }

  /** Whether no piece of work is running. */
  public boolean quiet() {
    return running.get() == 0;
  }

  /** A piece of work. */
  @FunctionalInterface
  public interface Work extends AutoCloseable {
    @Override
    void close();
  }
}
