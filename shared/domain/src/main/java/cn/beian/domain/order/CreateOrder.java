package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.type.DecideOrderType;
import cn.beian.domain.type.OwnRecords;
import cn.beian.domain.type.OwnSubject;
import cn.beian.domain.type.TypeQuestion;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens a draft (FAQ-OP-02). The system decides the type; an account has one open order at a time
 * (LC AMB-49).
 */
public final class CreateOrder {
  private final DecideOrderType types = new DecideOrderType();
  private final OrderClerk clerk;

  public CreateOrder(OrderClerk clerk) {
    this.clerk = clerk;
  }

  /**
   * Returns the draft; ORDER_TYPE_NOT_OFFERED with the types that are left, if the order can no
   * longer turn out to be a first filing; or ANOTHER_ORDER_IN_PROGRESS. The content may be
   * incomplete.
   */
  public Outcome<Order> create(Caller caller, Filing filing) {
    // Nothing that is known speaks against a first filing of an account without a subject.
    return clerk.orders().hasSubject(caller.account())
        ? ofFiledSubject(caller, filing)
        : open(caller, filing);
  }

  /** An account files for one subject, so the one it has filed is the order's (FAQ-ACCT-01). */
  private Outcome<Order> ofFiledSubject(Caller caller, Filing filing) {
    TypeQuestion question =
        TypeQuestion.of(filing, new OwnRecords(OwnSubject.IN_ACCOUNT, Map.of()));
    Set<OrderType> possible = types.decide(question).order().possible();
    return possible.contains(OrderType.FIRST_FILING)
        ? open(caller, filing)
        : Outcome.refused(notOffered(possible));
  }

  private Outcome<Order> open(Caller caller, Filing filing) {
    Order draft = Order.draft(clerk.newId(), caller.account(), filing.province(), clerk.now());
    return clerk.open(draft, filing, caller.user());
  }

  private static Refusal notOffered(Set<OrderType> possible) {
    String types =
        possible.stream().sorted().map(OrderType::name).collect(Collectors.joining(", "));
    return Refusal.of(RefusalCode.ORDER_TYPE_NOT_OFFERED, Map.of("types", types));
  }
}
