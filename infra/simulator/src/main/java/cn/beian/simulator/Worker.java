package cn.beian.simulator;

import cn.beian.simulator.extension.ResultSender;
import cn.beian.simulator.extension.Submissions;
import cn.beian.simulator.extension.Submissions.Stage;
import cn.beian.simulator.office.Bureau;
import cn.beian.simulator.office.Decisions;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Decides what can be decided, each after its delay, and has results sent. */
final class Worker implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Worker.class.getName());
  private static final long BETWEEN_MILLIS = 250;

  private final Bureau bureau;
  private final Decisions decisions;
  private final Submissions submissions;
  private final Set<Object> waiting = new HashSet<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private @Nullable ResultSender sender;

  Worker(Bureau bureau) {
    this.bureau = bureau;
    this.decisions = new Decisions(bureau);
    this.submissions = new Submissions(bureau);
    Future<?> unused =
        thread.scheduleWithFixedDelay(
            this::look, BETWEEN_MILLIS, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
  }

  void sendTo(ResultSender given) {
    synchronized (bureau.register()) {
      if (sender != null) {
        sender.close();
      }
      sender = given;
    }
    look();
  }

  /** Takes up what has come up since the last look. */
  void look() {
    synchronized (bureau.register()) {
      decisions.lapse();
      decisions.ready().forEach(id -> after(id, () -> decisions.decide(id)));
      if (sender != null) {
        submissions.at(Stage.CHECKED).forEach(id -> after(id, () -> submissions.decide(id)));
        submissions.at(Stage.LAPSED).forEach(id -> after(id, () -> submissions.decide(id)));
        submissions.at(Stage.DECIDED).forEach(sender::send);
      }
    }
  }

  private void after(Object id, Runnable decision) {
    if (!thread.isShutdown() && waiting.add(id)) {
      Future<?> unused =
          thread.schedule(
              () -> decide(id, decision),
              bureau.faults().delay().toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }

  private void decide(Object id, Runnable decision) {
    synchronized (bureau.register()) {
      try {
        decision.run();
        bureau.register().save();
        waiting.remove(id);
      } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException wrong) {
        LOG.log(System.Logger.Level.ERROR, "not decided: " + id, wrong);
      }
    }
    look();
  }

  /** Whether nothing is left that could be decided or sent. */
  boolean settled() {
    synchronized (bureau.register()) {
      decisions.lapse();
      return decisions.ready().isEmpty()
          && submissions.at(Stage.CHECKED).isEmpty()
          && submissions.at(Stage.LAPSED).isEmpty()
          && submissions.at(Stage.DECIDED).isEmpty()
          && bureau.register().offices().values().stream()
              .allMatch(each -> each.waiting().isEmpty());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    synchronized (bureau.register()) {
      if (sender != null) {
        sender.close();
      }
    }
  }
}
