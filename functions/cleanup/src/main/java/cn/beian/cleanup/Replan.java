package cn.beian.cleanup;

import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.review.ReplanReview;
import cn.beian.platform.log.Log;
import cn.beian.platform.log.Log.Field;
import cn.beian.platform.table.Due.Kind;
import cn.beian.platform.table.Due.Waiting;
import cn.beian.platform.table.Wiring;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Looks at what is due again, and counts. Only kinds that count in working days are looked at. */
final class Replan {
  private final Map<Kind, Function<String, Outcome<Boolean>>> kinds;
  private long looked;
  private long moved;
  private long failed;

  Replan(ReplanReview reviews) {
    this.kinds = Map.of(Kind.REVIEW, id -> reviews.replan(new OrderId(id)));
  }

  static Replan of(Wiring wiring) {
    return new Replan(wiring.replanReview());
  }

  void look(List<Waiting> page) {
    page.forEach(this::look);
  }

  private void look(Waiting due) {
    Function<String, Outcome<Boolean>> again = kinds.get(due.kind());
    if (again == null) {
      return;
    }
    looked++;
    try {
      count(due.id(), again.apply(due.id()));
    } catch (RuntimeException failure) {
      // One that cannot be looked at does not keep the others from it.
      failed++;
      Log.event("replan_failed").with(Field.ORDER, due.id()).with(failure).write();
    }
  }

  private void count(String id, Outcome<Boolean> outcome) {
    switch (outcome) {
      case Outcome.Done<Boolean>(Boolean changed) -> moved += changed ? 1 : 0;
      case Outcome.Refused<Boolean>(Refusal refusal) -> {
        failed++;
        Log.event("replan_failed").with(Field.ORDER, id).with(Field.CODE, refusal.code()).write();
      }
    }
  }

  /** How many were looked at, moved, and could not be: the log tells why. */
  Map<String, Object> counts() {
    return Map.of("looked", looked, "moved", moved, "failed", failed);
  }
}
