package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.rule.ValidateOrder;
import cn.beian.domain.time.ShanghaiDays;
import java.util.List;

/**
 * Submits an order to the provider's review (FAQ-OP-09). From here on it holds its domains, its
 * certificate and its service codes. Content that was reviewed and came back only from the SMS
 * check goes straight to the administration again (FAQ-SMS-09).
 */
public final class SubmitOrder {
  private final OrderClerk clerk;
  private final OwnOrders own;
  private final ValidateOrder rules;
  private final FindObstacles obstacles;
  private final KeyedHash hash;

  public SubmitOrder(
      OrderClerk clerk, ValidateOrder rules, FindObstacles obstacles, KeyedHash hash) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
    this.rules = rules;
    this.obstacles = obstacles;
    this.hash = hash;
  }

  /**
   * Returns the order, ORDER_NOT_FOUND, ORDER_STATE, ORDER_NOT_VALID with everything that is wrong,
   * ANOTHER_ORDER_IN_PROGRESS or ALREADY_FILED with what blocks it, or SERVICE_CODE_UNUSABLE.
   */
  public Outcome<Order> submit(Caller caller, OrderId id) {
    return own.find(caller, id).then(order -> submit(caller, order));
  }

  private Outcome<Order> submit(Caller caller, Order order) {
    OrderAction action =
        order.state() == OrderState.SMS_RETURNED && order.reviewed()
            ? OrderAction.SUBMIT_AGAIN
            : OrderAction.SUBMIT;
    if (OrderTransitions.find(order.state(), action).isEmpty()) {
      return OrderClerk.refused(order, action);
    }
    Filing filing = clerk.orders().filing(order.id(), caller.user());
    WantedHoldings wanted = WantedHoldings.of(order.account(), filing, hash);
    List<Finding> findings = findings(order, filing, wanted);
    if (!ValidateOrder.valid(findings)) {
      return Outcome.refused(Refusal.withFindings(RefusalCode.ORDER_NOT_VALID, findings));
    }
    return obstacles
        .codes(filing, order, ShanghaiDays.of(clerk.now()))
        .<Outcome<Order>>map(Outcome::refused)
        .orElseGet(() -> take(caller, order, wanted, action));
  }

  private List<Finding> findings(Order order, Filing filing, WantedHoldings wanted) {
    Overrides overrides = new Overrides(() -> clerk.orders().overrides(order.id()), hash);
    Dossier dossier = new Dossier(filing, order.type()).with(obstacles.blacklisted(wanted, filing));
    return rules.validate(dossier, ShanghaiDays.of(clerk.now()), overrides);
  }

  private Outcome<Order> take(
      Caller caller, Order order, WantedHoldings wanted, OrderAction action) {
    return clerk.move(
        order,
        Move.of(action, caller.user())
            .withEffects(wanted.effectsOn(order))
            .editing(next -> submitted(next, wanted, action)));
  }

  private OrderEditor submitted(OrderEditor next, WantedHoldings wanted, OrderAction action) {
    next.changedByPerson(clerk.now())
        .reasons(List.of())
        .holding(List.copyOf(wanted.locks().keySet()), wanted.serviceCodes());
    return action == OrderAction.SUBMIT_AGAIN ? next.nextSubmission() : next;
  }
}
