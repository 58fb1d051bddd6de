package cn.beian.cleanup;

import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.queue.UnfinishedException;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Due.Kind;
import cn.beian.platform.table.Due.Sweep;
import cn.beian.platform.table.Due.Waiting;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hands what has come due on a day, in a shard, on to the queues of those who do it. */
public final class SweepDeadlinesFunction extends QueueFunction {
  private final Table table;
  private final InstantSource clock;
  private final Executors executors;

  public SweepDeadlinesFunction() {
    this(Environment.current());
  }

  private SweepDeadlinesFunction(Environment environment) {
    super(environment);
    this.table = new Wiring(environment).table();
    this.clock = environment.clock();
    this.executors = new Executors(environment);
  }

  @Override
  protected void handle(String body) {
    HandOn handOn = new HandOn(executors);
    try (Stream<List<Waiting>> pages = Due.pages(table, Sweeps.read(body), clock.instant())) {
      long failed = pages.mapToLong(page -> failures(handOn, page)).sum();
      if (failed > 0) {
        throw new UnfinishedException(failed);
      }
    }
  }

  /** A kind that cannot be handed on does not stop the others. */
  private long failures(HandOn handOn, List<Waiting> page) {
    return HandOn.byKind(page).entrySet().stream().filter(due -> !gave(handOn, due)).count();
  }

  private boolean gave(HandOn handOn, Map.Entry<Kind, List<String>> due) {
    Kind kind = due.getKey();
    return attempt("hand_on_failed", kind.name(), () -> handOn.give(kind, due.getValue()));
  }

  @Override
  protected String primingBody() {
    return Sweeps.write(new Sweep(LocalDate.EPOCH, 0));
  }

  /** Hands nothing on, but has spoken with a queue. */
  @Override
  protected void prime() {
    super.prime();
    executors.of(Kind.ORDER).backlog();
  }
}
