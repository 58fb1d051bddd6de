package cn.beian.bureau;

import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.SweepFunction;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Wiring;

/** Compares filed records, each once a week, with what the administrations say of them. */
public final class CompareRecordsFunction extends SweepFunction {
  private final CurrentIdentities identities;
  private final Comparisons comparisons;
  private final int most;

  public CompareRecordsFunction() {
    this(new Wiring(Environment.current()));
  }

  private CompareRecordsFunction(Wiring wiring) {
    super(wiring, Due.Kind.RECORD);
    this.identities = new CurrentIdentities(wiring.environment());
    this.comparisons = new Comparisons(wiring, identities);
    this.most = wiring.environment().number("COMPARISONS_A_SWEEP");
  }

  /** Administrations are asked with moderation (V3 §1.9), and a silent one takes long. */
  @Override
  protected int most() {
    return most;
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
