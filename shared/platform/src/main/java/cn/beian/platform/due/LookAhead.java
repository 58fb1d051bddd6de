package cn.beian.platform.due;

import cn.beian.domain.due.DueDate;
import cn.beian.domain.due.DueDates;
import cn.beian.domain.due.DueDates.Seen;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.review.Review;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.SmsCheckTable;
import cn.beian.platform.table.Wiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is due of orders. No content is opened for it. */
public final class LookAhead {
  private final OrderTable orders;
  private final SmsCheckTable checks;
  private @Nullable DueDates dates;

  public LookAhead(Wiring wiring) {
    this.orders = wiring.ordersToRead(wiring.noContent());
    this.checks = new SmsCheckTable(wiring.table(), wiring.noContent());
  }

  /** The order with all that its dates depend on: two reads at most beside its history. */
  public Seen see(Order order) {
    return new Seen(order, orders.history(order.id()), review(order), checks(order));
  }

  private @Nullable Review review(Order order) {
    return order.state() == OrderState.AWAITING_REVIEW
        ? orders.review(order.id()).orElse(null)
        : null;
  }

  private List<SmsCheck> checks(Order order) {
    return order.state() == OrderState.SMS_PENDING ? checks.ofOrder(order) : List.of();
  }

  /** What is due, earliest first. */
  public List<DueDate> of(Seen seen) {
    return dates().of(seen);
  }

  /** Its policies are read when they are first needed. */
  private DueDates dates() {
    DueDates read =
        dates == null
            ? new DueDates(Policies.overdue(), Policies.review(), Policies.stepTerms())
            : dates;
    dates = read;
    return read;
  }
}
