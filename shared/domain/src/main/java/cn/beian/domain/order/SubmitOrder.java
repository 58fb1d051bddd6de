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
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Submits an order to the provider's review (FAQ-OP-09). From here on it holds its domains, its
 * certificate and its service codes; a service that names an instance gets a code of it in the same
 * transaction (PREP-FREE-06). Content that was reviewed and came back only from the SMS check goes
 * straight to the administration again (FAQ-SMS-09).
 */
public final class SubmitOrder {
  private static final int MOST_PICKS = 8;

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
   * ANOTHER_ORDER_IN_PROGRESS or ALREADY_FILED with what blocks it, SERVICE_CODE_UNUSABLE,
   * INSTANCE_NOT_ELIGIBLE with every failed condition of each instance that has no code to give, or
   * BUSY when rivals always came first.
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
    return take(new Submission(caller, order, filing, wanted, action));
  }

  private record Submission(
      Caller caller, Order order, Filing filing, WantedHoldings wanted, OrderAction action) {}

  private List<Finding> findings(Order order, Filing filing, WantedHoldings wanted) {
    Overrides overrides = new Overrides(() -> clerk.orders().overrides(order.id()), hash);
    Dossier dossier = new Dossier(filing, order.type()).with(obstacles.blacklisted(wanted, filing));
    return rules.validate(dossier, ShanghaiDays.of(clerk.now()), overrides);
  }

  /** Picks again while rivals take first what was picked. */
  private Outcome<Order> take(Submission submission) {
    for (int i = 0; i < MOST_PICKS; i++) {
      switch (pick(submission)) {
        case Outcome.Refused<SortedMap<Integer, Pick>>(Refusal refusal) -> {
          return Outcome.refused(refusal);
        }
        case Outcome.Done<SortedMap<Integer, Pick>>(SortedMap<Integer, Pick> picks) -> {
          Outcome<Order> outcome = commit(submission, picks);
          if (picks.isEmpty() || !lost(outcome)) {
            return outcome;
          }
        }
      }
    }
    return Outcome.refused(RefusalCode.BUSY);
  }

  private Outcome<SortedMap<Integer, Pick>> pick(Submission submission) {
    return obstacles.codes(submission.filing(), submission.order(), ShanghaiDays.of(clerk.now()));
  }

  /** Whether a code was taken, or an instance had none left, since it was looked at. */
  private static boolean lost(Outcome<Order> outcome) {
    return switch (outcome) {
      case Outcome.Done<Order> _ -> false;
      case Outcome.Refused<Order>(Refusal refusal) ->
          refusal.code() == RefusalCode.SERVICE_CODE_UNUSABLE
              || refusal.code() == RefusalCode.INSTANCE_NOT_ELIGIBLE;
    };
  }

  private Outcome<Order> commit(Submission submission, SortedMap<Integer, Pick> picks) {
    Order order = submission.order();
    String actor = submission.caller().user();
    CodesTaken codes = new CodesTaken(clerk, order, actor).take(submission.filing(), picks);
    List<Effect> effects = new ArrayList<>(submission.wanted().effectsOn(order));
    effects.addAll(codes.effects());
    return clerk.move(
        order,
        Move.of(submission.action(), actor)
            .withEffects(effects)
            .editing(next -> submitted(next, submission, codes.codes())));
  }

  private OrderEditor submitted(OrderEditor next, Submission submission, List<String> codes) {
    next.changedByPerson(clerk.now())
        .reasons(List.of())
        .holding(List.copyOf(submission.wanted().locks().keySet()), codes);
    return submission.action() == OrderAction.SUBMIT_AGAIN ? next.nextSubmission() : next;
  }
}
