package cn.beian.local.time;

import cn.beian.local.function.Functions;
import cn.beian.local.function.Invocation;
import cn.beian.local.template.EventSource;
import cn.beian.local.template.LocalNames;
import cn.beian.testing.LambdaEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Fires the schedules by the virtual clock: each at most once for all the times that it passed
 * since it was last looked at.
 */
public final class Schedules implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  private static final Duration TICK = Duration.ofMillis(500);

  private final VirtualClock clock;
  private final Functions functions;
  private final List<Rule> rules = new ArrayList<>();
  private final ReentrantLock turn = new ReentrantLock();
  private final Thread thread = Thread.ofVirtual().name("schedules").unstarted(this::run);

  private static final class Rule {
    private final EventSource.Schedule source;
    private final Trigger trigger;
    private Instant fired;

    Rule(EventSource.Schedule source, Instant now) {
      this.source = source;
      this.trigger = Trigger.parse(source.expression());
      this.fired = trigger.lastBy(now);
    }
  }

  /** Schedules that wait for their next time from now on, once started. */
  public Schedules(List<EventSource.Schedule> sources, VirtualClock clock, Functions functions) {
    this.clock = clock;
    this.functions = functions;
    sources.forEach(source -> rules.add(new Rule(source, clock.instant())));
  }

  /** Begins to fire. */
  public void start() {
    thread.start();
  }

  /**
   * Moves the clock and fires what has come due, step by step, so that a sweep that looks back a
   * few days misses none.
   *
   * @param step the longest step
   * @param settle waits until the work of a step is done
   */
  public void advance(Duration by, Duration step, Runnable settle) {
    Duration left = by;
    while (left.isPositive()) {
      Duration next = left.compareTo(step) < 0 ? left : step;
      clock.advance(next);
      fireDue();
      settle.run();
      left = left.minus(next);
    }
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      fireDue();
      try {
        Thread.sleep(TICK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void fireDue() {
    turn.lock();
    try {
      Instant now = clock.instant();
      for (Rule rule : rules) {
        Instant last = rule.trigger.lastBy(now);
        if (last.isAfter(rule.fired)) {
          rule.fired = last;
          fire(rule.source, last);
        }
      }
    } finally {
      turn.unlock();
    }
  }

  /** Tries three times, as an asynchronous invocation does. */
  private void fire(EventSource.Schedule source, Instant at) {
    String rule =
        "arn:aws:events:" + LocalNames.REGION + ":" + LocalNames.ACCOUNT + ":rule/" + source.rule();
    byte[] event = LambdaEvents.scheduled(rule, UUID.randomUUID().toString(), at);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (functions.invoke(source.function(), event) instanceof Invocation.Answered) {
        return;
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
