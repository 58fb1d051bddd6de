package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.type.DecideOrderType;
import cn.beian.domain.type.OwnSubject;
import cn.beian.domain.type.TypeQuestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens a draft (FAQ-OP-02). The system decides the type; an account has one open order at a time
 * (LC AMB-49).
 */
public final class CreateOrder {
  private final OrderClerk clerk;

  private final DecideOrderType types = new DecideOrderType();

  public CreateOrder(OrderClerk clerk) {
    this.clerk = clerk;
  }

  /**
   * Returns the draft; ORDER_TYPE_NOT_OFFERED with the types that are left, if the order can no
   * longer turn out to be a first filing; or ANOTHER_ORDER_IN_PROGRESS. The content may be
   * incomplete.
   */
  public Outcome<Order> create(Caller caller, Filing filing) {
    Set<OrderType> possible = possible(caller, filing);
    if (!possible.contains(OrderType.FIRST_FILING)) {
      return Outcome.refused(notOffered(possible));
    }
    Order draft = Order.draft(clerk.newId(), caller.account(), filing.province(), clerk.now());
    return clerk.open(draft, filing, caller.user());
  }

  /** An account files for one subject, so the one it has filed is the order's (FAQ-ACCT-01). */
  private Set<OrderType> possible(Caller caller, Filing filing) {
    OwnSubject own =
        clerk.orders().hasSubject(caller.account()) ? OwnSubject.IN_ACCOUNT : OwnSubject.UNKNOWN;
    return types.decide(TypeQuestion.of(filing, own, List.of())).order().possible();
  }

  private static Refusal notOffered(Set<OrderType> possible) {
    String types =
        possible.stream().sorted().map(OrderType::name).collect(Collectors.joining(", "));
    return Refusal.of(RefusalCode.ORDER_TYPE_NOT_OFFERED, Map.of("types", types));
  }
}
