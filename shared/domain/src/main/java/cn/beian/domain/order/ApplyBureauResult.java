package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauResult;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Subject;
import cn.beian.domain.order.FiledEffects.Approval;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.record.RecordStore;
import cn.beian.domain.record.ServiceRecord;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies the administration's decision (FAQ-OP-23): on approval the filed records become what was
 * ordered, the codes are spent, and domains and certificate pass to the records, all in one
 * transaction. A repeated result changes nothing.
 */
public final class ApplyBureauResult {
  private static final String ACTOR = "receive-bureau-result";

  private final OrderClerk clerk;
  private final RecordStore records;
  private final FiledEffects effects;

  public ApplyBureauResult(OrderClerk clerk, RecordStore records, KeyedHash hash) {
    this.clerk = clerk;
    this.records = records;
    this.effects = new FiledEffects(records, hash);
  }

  /**
   * Returns the order; ORDER_NOT_FOUND; BUREAU_RESULT_MISFIT for another hand-over or other
   * services; ORDER_STATE when the order does not wait for a decision.
   */
  public Outcome<Order> apply(BureauResult result) {
    return apply(result, List.of());
  }

  /** As {@link #apply(BureauResult)}, with an effect in the same transaction. */
  Outcome<Order> apply(BureauResult result, Effect also) {
    return apply(result, List.of(also));
  }

  private Outcome<Order> apply(BureauResult result, List<Effect> also) {
    return clerk
        .orders()
        .find(result.order())
        .map(order -> apply(order, result, also))
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  private Outcome<Order> apply(Order order, BureauResult result, List<Effect> also) {
    if (!order.submissionId().equals(result.submissionId())) {
      return Outcome.refused(RefusalCode.BUREAU_RESULT_MISFIT);
    }
    return switch (result) {
      case BureauResult.Approved approved ->
          order.state() == OrderState.APPROVED
              ? Outcome.done(order)
              : approve(order, approved, also);
      case BureauResult.Rejected rejected ->
          order.state() == OrderState.BUREAU_REJECTED
              ? Outcome.done(order)
              : reject(order, rejected, also);
    };
  }

  private Outcome<Order> reject(Order order, BureauResult.Rejected rejected, List<Effect> also) {
    return clerk.move(
        order,
        Move.of(OrderAction.BUREAU_REJECT, ACTOR)
            .withEffects(also)
            .editing(next -> next.reasons(rejected.reasons()).reviewed(false)));
  }

  private Outcome<Order> approve(Order order, BureauResult.Approved numbers, List<Effect> also) {
    if (OrderTransitions.find(order, OrderAction.APPROVE).isEmpty()) {
      return OrderClerk.refused(order, OrderAction.APPROVE);
    }
    Filing filing = clerk.orders().filing(order.id(), ACTOR);
    if (!NumbersFit.check(order, filing, numbers)) {
      return Outcome.refused(RefusalCode.BUREAU_RESULT_MISFIT);
    }
    Outcome<Order> ended =
        order.type() == OrderType.DEREGISTER_SUBJECT ? endServices(order) : Outcome.done(order);
    Approval approval = new Approval(order, filing, numbers, clerk.now(), recorded(order));
    return ended.then(_ -> approve(approval, also));
  }

  private Outcome<Order> approve(Approval approval, List<Effect> also) {
    Order order = approval.order();
    return clerk.move(
        order,
        Move.of(OrderAction.APPROVE, ACTOR)
            .withEffects(effects.of(approval))
            .withEffects(also)
            .editing(next -> next.holding(List.of(), order.serviceCodes()).reasons(List.of())));
  }

  /**
   * Ends the filings of the subject's services, each by itself: there may be more than one
   * transaction holds. The administration has deleted them all; should it stop half way, the result
   * comes again.
   */
  private Outcome<Order> endServices(Order order) {
    Outcome<Order> outcome = Outcome.done(order);
    for (ServiceRecord service : filedServices(order)) {
      outcome = outcome.then(same -> clerk.orders().commit(same, FiledEffects.end(service)));
    }
    return outcome;
  }

  private List<ServiceRecord> filedServices(Order order) {
    return records.subject(order.account()).map(records::services).orElse(List.of()).stream()
        .filter(ServiceRecord::filed)
        .toList();
  }

  /** What stands on record of the subject, where the order changes it or ends it. */
  private @Nullable Subject recorded(Order order) {
    if (!order.type().aboutSubject()) {
      return null;
    }
    return records
        .subject(order.account())
        .map(subject -> clerk.orders().filing(subject.order(), ACTOR).subject())
        .orElse(null);
  }
}
