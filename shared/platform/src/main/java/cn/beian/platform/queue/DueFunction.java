package cn.beian.platform.queue;

import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;
import java.util.List;
import java.util.function.Function;

/**
 * A function that does what has come due, of one kind. It does not stop at a thing that fails; the
 * message then comes again, and what is done by then is not done twice.
 */
public abstract class DueFunction extends QueueFunction {
  private final Due.Kind kind;
  private final Table table;

  protected DueFunction(Wiring wiring, Due.Kind kind) {
    super(wiring.environment());
    this.kind = kind;
    this.table = wiring.table();
  }

  /** What fails comes again later with each attempt. */
  protected DueFunction(Wiring wiring, Due.Kind kind, BackOff backOff) {
    super(wiring.environment(), backOff);
    this.kind = kind;
    this.table = wiring.table();
  }

  /**
   * Does what is due of one thing. It may be asked again, and when it is no longer so.
   *
   * @param id of what waits
   */
  protected abstract Outcome<?> settle(String id);

  /** How what comes together is settled, each for itself: what it takes may be read at once. */
  protected Function<String, Outcome<?>> together(List<String> ids) {
    return this::settle;
  }

  @Override
  protected void handle(String body) {
    DueBatch due = DueBatch.read(body);
    if (due.kind() != kind) {
      throw new IllegalArgumentException("not for this queue: " + due.kind());
    }
    settleAll(due.ids());
  }

  /**
   * Does what is due of several things.
   *
   * @throws UnfinishedException if some failed
   */
  protected final void settleAll(List<String> ids) {
    Function<String, Outcome<?>> settling = together(ids);
    long failed = ids.stream().filter(id -> !settled(id, settling)).count();
    if (failed > 0) {
      throw new UnfinishedException(failed);
    }
  }

  private boolean settled(String id, Function<String, Outcome<?>> settling) {
    return attempt("due_failed", logged(id), () -> settle(settling.apply(id)));
  }

  /**
   * A service code is not logged: whoever knows it may use it. Of filing numbers the digits are.
   */
  private String logged(String id) {
    return kind == Due.Kind.SERVICE_CODE ? "" : id.replaceAll("\\P{ASCII}", "");
  }

  /** Something that does not exist. */
  @Override
  protected final String primingBody() {
    return new DueBatch(kind, List.of("priming")).write();
  }

  @Override
  protected void prime() {
    super.prime();
    prime(table);
  }

  /** Reads and attempts to write what does not exist. */
  protected void prime(Table own) {
    own.prime();
  }
}
