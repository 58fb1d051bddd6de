package cn.beian.bureau;

import cn.beian.domain.drift.CompareRecord;
import cn.beian.domain.drift.CompareRecord.Compared;
import cn.beian.platform.log.Log;
import cn.beian.platform.log.Log.Field;
import cn.beian.platform.table.RecordComparisons;
import cn.beian.platform.table.Wiring;

/** Compares filed records, and says when each is to be compared again. */
final class Comparisons {
  private final CompareRecord compareRecord;
  private final RecordComparisons due;

  Comparisons(Wiring wiring, CurrentIdentities identities) {
    this.compareRecord = new Administrations(wiring, identities).comparison(wiring.content());
    this.due = new RecordComparisons(wiring.table(), wiring.environment().number("DUE_SHARDS"));
  }

  /** Compares the subject with this number, if it is filed still. */
  void compare(String subjectNumber) {
    compareRecord.compare(subjectNumber).ifPresent(this::compared);
  }

  private void compared(Compared compared) {
    String unanswered = compared.unanswered();
    if (unanswered != null) {
      Log.event("comparison_unanswered")
          .with(Field.PROVINCE, compared.subject().province().name())
          .with(Field.REASON, unanswered)
          .write();
    }
    due.next(compared.subject(), compared.next());
  }
}
