package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Ids;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Lock.Kind;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.List;

/** Opens a draft (FAQ-OP-02). The system decides the type; an account has one open order at a time (LC AMB-49). */
public final class CreateOrder {
  private final OrderClerk clerk;
  private final Ids ids;

  public CreateOrder(OrderClerk clerk, Ids ids) {
    this.clerk = clerk;
    this.ids = ids;
  }

  /**
   * Returns the draft, ORDER_TYPE_NOT_OFFERED if the account has a filed subject already, or ANOTHER_ORDER_IN_PROGRESS. The
   * content may be incomplete.
   */
  public Outcome<Order> create(Caller caller, Filing filing) {
    if (clerk.orders().hasSubject(caller.account())) {
      return Outcome.refused(RefusalCode.ORDER_TYPE_NOT_OFFERED);
    }
    Order blank = blank(caller, filing);
    return clerk.open(blank, filing, clerk.event(blank, EventType.ORDER_CREATED, caller.user()));
  }

  private Order blank(Caller caller, Filing filing) {
    Instant now = clerk.now();
    return new Order(
        new OrderId(ids.next()),
        caller.account(),
        OrderType.FIRST_FILING,
        OrderState.DRAFT,
        0,
        filing.province(),
        now,
        now,
        0,
        null,
        false,
        0,
        0,
        List.of(new Lock(Kind.ACCOUNT, caller.account().value())),
        List.of(),
        List.of(),
        null);
  }
}
