package cn.beian.year.oracle;

import cn.beian.year.oracle.Moves.Action;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What happens to an order by itself. It has one deadline of its own, of which a sweep takes one
 * step; then comes the daily look, then its video, unless luck has it otherwise. Sweeps at which
 * nothing is due are passed over.
 */
final class Schedule {

  /** The next step of the order's own deadline. */
  private record Due(Action action, Instant at) {}

  private final Policy policy;
  private final Order order;
  private final Sweeps sweeps;
  private final Luck luck;
  private int next;

  Schedule(Policy policy, Order order, Sweeps sweeps, Luck luck) {
    this.policy = policy;
    this.luck = luck;
    this.order = order;
    this.sweeps = sweeps;
    this.next = sweeps.after(order.openedAt());
  }

  /** All sweeps up to a moment; one at that moment comes before whatever people do then. */
  void until(Instant moment) {
    int end = sweeps.after(moment);
    for (int sweep = nextOfAll(); sweep < end; sweep = nextOfAll()) {
      next = sweep + 1;
      if (videoMeets(sweeps.at(sweep)) && luck.otherFirst()) {
        miss(sweeps.at(sweep));
      }
      if (meet(sweep) && luck.otherFirst()) {
        look(sweep);
        step(sweeps.at(sweep));
      } else {
        step(sweeps.at(sweep));
        look(sweep);
      }
      miss(sweeps.at(sweep));
    }
    next = Math.max(next, end);
  }

  private int nextOfAll() {
    Due due = due();
    Instant missed = missedAt();
    return IntStream.of(
            due == null ? sweeps.count() : Math.max(next, sweeps.from(due.at())),
            nextLook(next),
            missed == null ? sweeps.count() : Math.max(next, sweeps.from(missed)))
        .min()
        .orElseThrow();
  }

  /** A mark comes before all else; what waits for contacts waits for nothing else. */
  private @Nullable Due due() {
    LocalDate marked = order.markedOn();
    if (marked != null) {
      return new Due(Action.INVALIDATE, Days.start(marked.plusDays(1)));
    }
    if (order.state() == State.SMS_PENDING) {
      return new Due(order.giveBack(), order.checks().deadline());
    }
    if (!order.allows(Action.EXPIRE)) {
      return null;
    }
    Overdue.Step step = order.overdue().next(policy);
    return new Due(step.action(), Days.start(step.day()));
  }

  /** Whether the deadline has come at the sweep of a look that may find something. */
  private boolean meet(int sweep) {
    Due due = due();
    return due != null
        && !due.at().isAfter(sweeps.at(sweep))
        && order.submittedAndBlocked()
        && isDailyLook(sweep);
  }

  /** Whether the video counts as missed at the sweep of a deadline, which may end the review. */
  private boolean videoMeets(Instant now) {
    Due due = due();
    Instant missed = missedAt();
    return due != null && !due.at().isAfter(now) && missed != null && !missed.isAfter(now);
  }

  private boolean isDailyLook(int sweep) {
    return Days.of(sweeps.at(sweep)).isAfter(order.openedOn()) && sweeps.firstOfDay(sweep) == sweep;
  }

  private void step(Instant now) {
    Due due = due();
    if (due != null && !due.at().isAfter(now)) {
      order.move(due.action(), now);
    }
  }

  /**
   * Where the next look from there on would find something, or the count: the first look is on the
   * day after the opening.
   */
  private int nextLook(int position) {
    if (!order.canBeMarked()) {
      return sweeps.count();
    }
    int afterOpening = sweeps.from(Days.start(order.openedOn().plusDays(1)));
    return sweeps.firstOfDay(Math.max(position, afterOpening));
  }

  private void look(int sweep) {
    if (nextLook(sweep) == sweep) {
      order.move(Action.MARK_INVALID, sweeps.at(sweep));
    }
  }

  private @Nullable Instant missedAt() {
    Review review = order.review();
    return review == null ? null : review.missedAt();
  }

  private void miss(Instant now) {
    Instant missed = missedAt();
    Review review = order.review();
    if (missed != null && review != null && !missed.isAfter(now)) {
      review.miss();
      order.note("VIDEO_MISSED", now);
    }
  }
}
