package cn.beian.year.oracle;

import cn.beian.year.oracle.Moves.Action;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the clean-up of an idle order is (LC-CLEAN-05..07, decisions 15, 140). Days are
 * differences of dates in Asia/Shanghai (LC AMB-03), from the last change or from the day to which
 * it was put off, whichever is later. A change begins all of it anew, both notices too, and leaves
 * that day as it is.
 *
 * <p>The reading: the three steps come one after the other, none is left out, each at another
 * sweep; and the end comes at least {@code warningDays} after the day of the second notice. After a
 * gap the second notice so follows the first at the next sweep. Whoever reads the documents
 * otherwise changes {@link #next} and nothing else.
 *
 * @param changedOn the day of the last change by the customer or a reviewer
 * @param postponedTo the day to which a reviewer put it off; it stays when it is past
 * @param firstOn the day of the first notice since that change
 * @param secondOn the day of the second notice since that change
 */
record Overdue(
    LocalDate changedOn,
    @Nullable LocalDate postponedTo,
    @Nullable LocalDate firstOn,
    @Nullable LocalDate secondOn) {

  /** The next step and the first day on which a sweep takes it. */
  record Step(Action action, LocalDate day) {}

  static Overdue since(LocalDate day) {
    return new Overdue(day, null, null, null);
  }

  Overdue changed(LocalDate day) {
    return new Overdue(day, postponedTo, null, null);
  }

  /** Put off to another day; the move itself is the change. */
  Overdue postponed(LocalDate day) {
    return new Overdue(changedOn, day, firstOn, secondOn);
  }

  private LocalDate idleFrom() {
    return postponedTo != null && postponedTo.isAfter(changedOn) ? postponedTo : changedOn;
  }

  Step next(Policy policy) {
    if (firstOn == null) {
      return new Step(Action.FIRST_NOTICE, idleFrom().plusDays(policy.firstDays()));
    }
    if (secondOn == null) {
      return new Step(Action.SECOND_NOTICE, idleFrom().plusDays(policy.secondDays()));
    }
    LocalDate lapse = idleFrom().plusDays(policy.lapseDays());
    LocalDate warned = secondOn.plusDays(policy.warningDays());
    return new Step(Action.EXPIRE, lapse.isBefore(warned) ? warned : lapse);
  }

  Overdue taken(Action action, LocalDate day) {
    return switch (action) {
      case FIRST_NOTICE -> new Overdue(changedOn, postponedTo, day, null);
      case SECOND_NOTICE -> new Overdue(changedOn, postponedTo, firstOn, day);
      default -> this;
    };
  }
}
