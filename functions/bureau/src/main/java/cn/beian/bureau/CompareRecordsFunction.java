package cn.beian.bureau;

import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.DueFunction;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Wiring;

/** Compares filed records, each once a week, with what the administrations say of them. */
public final class CompareRecordsFunction extends DueFunction {
  private final CurrentIdentities identities;
  private final Comparisons comparisons;

  public CompareRecordsFunction() {
    this(new Wiring(Environment.current()));
  }

  private CompareRecordsFunction(Wiring wiring) {
    super(wiring, Due.Kind.RECORD);
    this.identities = new CurrentIdentities(wiring.environment());
    this.comparisons = new Comparisons(wiring, identities);
  }

  @Override
  protected Outcome<?> settle(String subjectNumber) {
    comparisons.compare(subjectNumber);
    return Outcome.done(subjectNumber);
  }

  @Override
  protected void prime() {
    super.prime();
    identities.prime();
  }

  @Override
  protected void forget() {
    identities.forget();
  }
}
