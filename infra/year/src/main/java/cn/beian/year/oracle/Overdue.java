package cn.beian.year.oracle;

import cn.beian.year.oracle.Moves.Action;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the clean-up of an idle order is (LC-CLEAN-05..07, decision 15). Days are differences of
 * dates in Asia/Shanghai (LC AMB-03). A change begins all of it anew, both notices too.
 *
 * <p>The reading: the three steps come one after the other, none is left out, each at another
 * sweep; and the end comes at least {@code warningDays} after the day of the second notice. After a
 * gap the second notice so follows the first at the next sweep. Whoever reads the documents
 * otherwise changes {@link #next} and nothing else.
 *
 * @param changedOn the day of the last change by the customer or a reviewer
 * @param firstOn the day of the first notice since then
 * @param secondOn the day of the second notice since then
 */
record Overdue(LocalDate changedOn, @Nullable LocalDate firstOn, @Nullable LocalDate secondOn) {

  /** The next step and the first day on which a sweep takes it. */
  record Step(Action action, LocalDate day) {}

  static Overdue since(LocalDate day) {
    return new Overdue(day, null, null);
  }

  Step next(Policy policy) {
    if (firstOn == null) {
      return new Step(Action.FIRST_NOTICE, changedOn.plusDays(policy.firstDays()));
    }
    if (secondOn == null) {
      return new Step(Action.SECOND_NOTICE, changedOn.plusDays(policy.secondDays()));
    }
    LocalDate lapse = changedOn.plusDays(policy.lapseDays());
    LocalDate warned = secondOn.plusDays(policy.warningDays());
    return new Step(Action.EXPIRE, lapse.isBefore(warned) ? warned : lapse);
  }

  Overdue taken(Action action, LocalDate day) {
    return switch (action) {
      case FIRST_NOTICE -> new Overdue(changedOn, day, null);
      case SECOND_NOTICE -> new Overdue(changedOn, firstOn, day);
      default -> this;
    };
  }
}
