package cn.beian.bureau;

import cn.beian.domain.drift.CompareRecord;
import cn.beian.domain.drift.CompareRecord.Compared;
import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.env.Environment;
import cn.beian.platform.log.Log;
import cn.beian.platform.queue.SweepFunction;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.RecordComparisons;
import cn.beian.platform.table.Wiring;

/** Compares filed records, each once a week, with what the administrations say of them. */
public final class CompareRecordsFunction extends SweepFunction {
  private final CompareRecord compareRecord;
  private final CurrentIdentities identities;
  private final RecordComparisons comparisons;
  private final int most;

  public CompareRecordsFunction() {
    this(new Wiring(Environment.current()));
  }

  private CompareRecordsFunction(Wiring wiring) {
    super(wiring, Due.Kind.RECORD);
    this.identities = new CurrentIdentities(wiring.environment());
    this.compareRecord = new Administrations(wiring, identities).comparison(wiring.content());
    this.comparisons =
        new RecordComparisons(wiring.table(), wiring.environment().number("DUE_SHARDS"));
    this.most = wiring.environment().number("COMPARISONS_A_SWEEP");
  }

  /** Administrations are asked with moderation (V3 §1.9), and a silent one takes long. */
  @Override
  protected int most() {
    return most;
  }

  @Override
  protected Outcome<?> settle(String subjectNumber) {
    compareRecord.compare(subjectNumber).ifPresent(this::compared);
    return Outcome.done(subjectNumber);
  }

  private void compared(Compared compared) {
    compared
        .unanswered()
        .ifPresent(why ->
            Log.event("comparison_unanswered")
                .with(Log.Field.PROVINCE, compared.subject().province().name())
                .with(Log.Field.REASON, why)
                .write());
    comparisons.next(compared.subject(), compared.next());
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
