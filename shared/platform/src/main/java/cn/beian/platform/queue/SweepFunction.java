package cn.beian.platform.queue;

import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Due.Sweep;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/**
 * A function that does what has come due on one day and shard. It does not stop at a thing that
 * fails; the message then comes again, and what is done by then is not done twice.
 */
public abstract class SweepFunction extends QueueFunction {
  private final Due.Kind kind;
  private final Table table;
  private final InstantSource clock;

  protected SweepFunction(Wiring wiring, Due.Kind kind) {
    super(wiring.environment());
    this.kind = kind;
    this.table = wiring.table();
    this.clock = wiring.clock();
  }

  /**
   * Does what is due of one thing. It may be asked again, and when it is no longer so.
   *
   * @param id of what waits
   */
  protected abstract Outcome<?> settle(String id);

  /** How much is done for one message; the rest waits for the next plan. */
  protected int most() {
    return Integer.MAX_VALUE;
  }

  @Override
  protected void handle(String body) {
    List<String> due =
        Due.ids(table, kind, Sweeps.read(body), clock.instant()).limit(most()).toList();
    long failed = due.stream().filter(id -> !settled(id)).count();
    if (failed > 0) {
      throw new UnfinishedSweepException(failed);
    }
  }

  private boolean settled(String id) {
    return attempt("sweep_failed", logged(id), () -> settle(settle(id)));
  }

  /**
   * A service code is not logged: whoever knows it may use it. Of filing numbers the digits are.
   */
  private String logged(String id) {
    return kind == Due.Kind.SERVICE_CODE ? "" : id.replaceAll("\\P{ASCII}", "");
  }

  @Override
  protected final String primingBody() {
    return Sweeps.write(new Sweep(LocalDate.EPOCH, 0));
  }

  @Override
  protected void prime() {
    super.prime();
    table.prime();
  }
}
