package cn.beian.domain.order;

import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.order.OrderType.Purpose;
import cn.beian.domain.record.SubjectRecord;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.type.TypeGround;
import cn.beian.domain.type.TypeOutcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Looks whether anything can still come of an order that the administration does not have yet
 * (LC-CLEAN-09, LC-CLEAN-11): whether what it is to file was filed meanwhile, or what it is to
 * change is gone. Such an order is marked, and ends the next day unless it is changed before. A
 * draft is the customer's own affair as long as there is something left to file, and what is to be
 * submitted again gets its type anew by then (LC AMB-08).
 */
public final class CheckValidity {
  private static final String ACTOR = "check-orders";

  /** What somebody else's filing of an order's service brings about. */
  private static final Set<TypeGround> FILED_BY_OTHERS =
      EnumSet.of(
          TypeGround.SERVICE_OF_OTHER_SUBJECT,
          TypeGround.SERVICE_IN_OTHER_ACCOUNT,
          TypeGround.CLAIM_SERVICE);

  private final OrderClerk clerk;
  private final LookUpRecords records;

  public CheckValidity(OrderClerk clerk, LookUpRecords records) {
    this.clerk = clerk;
    this.records = records;
  }

  /**
   * Returns the order as it stands afterwards; ORDER_NOT_FOUND; or BUREAU_UNAVAILABLE,
   * STALE_VERSION or BUSY: try again.
   */
  public Outcome<Order> check(OrderId id) {
    return clerk
        .orders()
        .find(id)
        .map(this::check)
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  private Outcome<Order> check(Order order) {
    if (marked(order) || OrderTransitions.find(order, OrderAction.MARK_INVALID).isEmpty()) {
      return Outcome.done(order);
    }
    Filing filing = clerk.orders().filing(order.id(), ACTOR);
    try {
      return mark(order, records.of(order, filing, ACTOR));
    } catch (BureauUnavailableException _) {
      return Outcome.refused(RefusalCode.BUREAU_UNAVAILABLE);
    }
  }

  private static boolean marked(Order order) {
    Deadline deadline = order.deadline();
    return deadline != null && deadline.kind() == Deadline.Kind.INVALID;
  }

  private Outcome<Order> mark(Order order, LookedUp found) {
    boolean invalid =
        order.type().purpose() == Purpose.CHANGE
            ? targetGone(order, found)
            : filedMeanwhile(order, found.decision().order());
    return invalid
        ? clerk.move(
            order, Move.of(OrderAction.MARK_INVALID, ACTOR).editing(OrderEditor::foundInvalid))
        : Outcome.done(order);
  }

  private static boolean targetGone(Order order, LookedUp found) {
    SubjectRecord subject = found.subject();
    Dossier.Filed filed = found.filed();
    if (subject == null || filed == null) {
      return true;
    }
    return order.type() == OrderType.CHANGE_SERVICE
        ? filed.content().services().isEmpty()
        : !subject.filingNumber().equals(order.target());
  }

  private static boolean filedMeanwhile(Order order, TypeOutcome now) {
    return switch (now) {
      case TypeOutcome.Decided(OrderType type, TypeGround _) ->
          type.purpose() != Purpose.FILE || (waits(order) && becameAnother(order, type));
      case TypeOutcome.Impossible(List<TypeOutcome.At> obstacles) ->
          order.state() != OrderState.DRAFT
              && obstacles.stream().map(TypeOutcome.At::ground).anyMatch(FILED_BY_OTHERS::contains);
      case TypeOutcome.Undecided _, TypeOutcome.Mixed _ -> false;
    };
  }

  /** Submitted again, it would get its type anew. */
  private static boolean waits(Order order) {
    return order.state() == OrderState.AWAITING_REVIEW;
  }

  /** What was to be filed is filed elsewhere by now, or what was filed there is gone. */
  private static boolean becameAnother(Order order, OrderType now) {
    return (now == OrderType.ACCESS) != (order.type() == OrderType.ACCESS);
  }
}
