package cn.beian.domain.drift;

import cn.beian.domain.bureau.DecisionTerm;
import cn.beian.domain.drift.Drift.Kind;
import cn.beian.domain.event.Event;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.progress.Steps;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.OutgoingStore;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Notes orders on which an administration is silent for longer than it should be (FAQ-BUR-02). */
public final class WatchDecision {
  private final OutgoingStore outgoing;
  private final DecisionTerm term;
  private final Function<OrderId, List<Event>> histories;
  private final DriftLog log;

  /**
   * @param term how long administrations may take
   * @param histories what happened to orders, oldest first
   */
  public WatchDecision(
      OutgoingStore outgoing,
      DecisionTerm term,
      Function<OrderId, List<Event>> histories,
      DriftLog log) {
    this.outgoing = outgoing;
    this.term = term;
    this.histories = histories;
    this.log = log;
  }

  /**
   * Looks at an order, open or not, and forgets what is no longer so. Returns the order as it is.
   */
  public Order watch(Order order) {
    Province province = order.province();
    if (province != null && order.submission() > 0) {
      watch(order, province);
    }
    return order;
  }

  private void watch(Order order, Province province) {
    boolean waits =
        order.state() == OrderState.BUREAU_REVIEW || order.state() == OrderState.SMS_PENDING;
    boolean approved = waits && approved(order);
    boolean overdue =
        order.state() == OrderState.BUREAU_REVIEW && !approved && overdue(order, province);
    Comparison comparison = log.compare(province);
    comparison.holds(!approved, Kind.NUMBER_MISSING, order.id().value(), order.submissionId());
    comparison.holds(!overdue, Kind.OVERDUE_DECISION, order.id().value(), order.submissionId());
    comparison.keep();
  }

  private boolean approved(Order order) {
    return outgoing
        .of(order.id())
        .filter(each -> each.submissionId().equals(order.submissionId()))
        .filter(Outgoing::open)
        .filter(Outgoing::approved)
        .isPresent();
  }

  private boolean overdue(Order order, Province province) {
    Instant since = Steps.of(order, histories.apply(order.id())).since();
    return since != null
        && ShanghaiDays.of(log.now()).isAfter(term.from(ShanghaiDays.of(since), province).date());
  }
}
