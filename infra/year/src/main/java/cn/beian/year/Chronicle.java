package cn.beian.year;

import cn.beian.domain.order.OrderId;
import cn.beian.year.oracle.Act;
import cn.beian.year.oracle.Act.Kind;
import cn.beian.year.oracle.Course;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was tried on an order, and whether it was let. */
final class Chronicle {
  final OrderId order;
  final String type;
  private final List<Act> acts = new ArrayList<>();
  private final List<Boolean> let = new ArrayList<>();
  private int decision = -1;

  Chronicle(OrderId order, String type) {
    this.order = order;
    this.type = type;
  }

  void note(Instant at, Kind kind, boolean done) {
    note(new Act(at, kind, 0, null), done);
  }

  void note(Act act, boolean done) {
    acts.add(act);
    let.add(done);
  }

  /** The administration tells its decision; whether the order takes it shows later. */
  void decision(Instant at, Kind kind) {
    decision = acts.size();
    note(at, kind, false);
  }

  /** An event of the order that came from the administration. */
  void heard(Ledger.Written event) {
    switch (event.type()) {
      case "SMS_CHECK_SENT" -> note(new Act(event.at(), Kind.TAKEN, event.checks(), null), true);
      case "ORDER_APPROVED" -> taken();
      case "BUREAU_REJECTED" -> {
        if ("HANDING_OVER".equals(event.from())) {
          note(event.at(), Kind.BUREAU_REJECTED, true);
        } else {
          taken();
        }
      }
      default -> {}
    }
  }

  private void taken() {
    if (decision >= 0) {
      let.set(decision, true);
    }
    decision = -1;
  }

  List<Boolean> let() {
    return List.copyOf(let);
  }

  Course course() {
    return new Course(order.value(), type, acts);
  }
}
