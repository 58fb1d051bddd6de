package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.bureau.BureauUnavailableException;
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
 * straight to the administration again (FAQ-SMS-09). What a reviewer opened for the account either
 * its customer submits, or another reviewer.
 */
public final class SubmitOrder {
  private static final int MOST_PICKS = 8;

  private final OrderClerk clerk;
  private final OwnOrders own;
  private final ValidateOrder rules;
  private final FindObstacles obstacles;
  private final LookUpRecords records;
  private final KeyedHash hash;

  /**
   * @param rules with the hash that finds the values which a reviewer let pass
   */
  public SubmitOrder(
      OrderClerk clerk, Rules rules, FindObstacles obstacles, LookUpRecords records) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
    this.rules = rules.rules;
    this.hash = rules.hash;
    this.obstacles = obstacles;
    this.records = records;
  }

  /** The rules, and what finds the values that a reviewer let pass. */
  public static final class Rules {
    private final ValidateOrder rules;
    private final KeyedHash hash;

    public Rules(ValidateOrder rules, KeyedHash hash) {
      this.rules = rules;
      this.hash = hash;
    }
  }

  /**
   * Returns the order, which has its type from now on; ORDER_NOT_FOUND, NOT_PERMITTED, FOUR_EYES
   * where the caller is the reviewer who opened it, ORDER_STATE, BUREAU_UNAVAILABLE,
   * ORDER_NOT_VALID with everything that is wrong, ORDER_TYPE_MISFIT, ANOTHER_ORDER_IN_PROGRESS or
   * ALREADY_FILED with what blocks it, SERVICE_CODE_UNUSABLE, INSTANCE_NOT_ELIGIBLE with every
   * failed condition of each instance that has no code to give, or BUSY when rivals always came
   * first.
   */
  public Outcome<Order> submit(Caller caller, OrderId id) {
    return own.findToChange(caller, id)
        .then(order ->
            opened(caller, order) ? Outcome.refused(RefusalCode.FOUR_EYES) : submit(caller, order));
  }

  private static boolean opened(Caller caller, Order order) {
    return Party.of(caller) == Party.REVIEWER && caller.user().equals(order.openedBy());
  }

  private Outcome<Order> submit(Caller caller, Order order) {
    OrderAction action = straight(order) ? OrderAction.SUBMIT_STRAIGHT : OrderAction.SUBMIT;
    if (OrderTransitions.find(order, action).isEmpty()) {
      return OrderClerk.refused(order, action);
    }
    Filing filing = clerk.orders().filing(order.id(), caller.user());
    return look(caller, order, filing)
        .map(looked -> new Submission(caller, order, looked, action, OrderTyping.of(order, looked)))
        .then(this::submit);
  }

  /** What the provider need not review: deregistrations, and what it has reviewed as it is. */
  private static boolean straight(Order order) {
    return !order.type().reviewed()
        || (order.state() == OrderState.SMS_RETURNED && order.reviewed());
  }

  private Outcome<LookedUp> look(Caller caller, Order order, Filing filing) {
    try {
      return Outcome.done(records.of(order, filing, caller.user()));
    } catch (BureauUnavailableException _) {
      return Outcome.refused(RefusalCode.BUREAU_UNAVAILABLE);
    }
  }

  private record Submission(
      Caller caller, Order order, LookedUp looked, OrderAction action, OrderTyping typing) {}

  private Outcome<Order> submit(Submission submission) {
    List<Finding> findings = findings(submission);
    if (!ValidateOrder.valid(findings)) {
      return Outcome.refused(Refusal.withFindings(RefusalCode.ORDER_NOT_VALID, findings));
    }
    Refusal misfit = submission.typing().misfit();
    return misfit == null ? take(submission) : Outcome.refused(misfit);
  }

  private List<Finding> findings(Submission submission) {
    LookedUp looked = submission.looked();
    Overrides overrides =
        new Overrides(() -> clerk.orders().overrides(submission.order().id()), hash);
    Dossier dossier =
        looked
            .dossier(submission.typing().aim().type())
            .with(obstacles.beforehand(looked.wanted(), submission.order()));
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
    return obstacles.codes(
        submission.looked().coded(), submission.order(), ShanghaiDays.of(clerk.now()));
  }

  /** Whether a picked code was taken, or an instance had none left, since it was looked at. */
  private static boolean lost(Outcome<Order> outcome) {
    return switch (outcome) {
      case Outcome.Done<Order> _ -> false;
      case Outcome.Refused<Order>(Refusal refusal) ->
          refusal.code() == RefusalCode.INSTANCE_NOT_ELIGIBLE
              || (refusal.code() == RefusalCode.SERVICE_CODE_UNUSABLE
                  && refusal.blockers().stream().allMatch(CodeInspector::ofPick));
    };
  }

  private Outcome<Order> commit(Submission submission, SortedMap<Integer, Pick> picks) {
    Order order = submission.order();
    String actor = submission.caller().user();
    CodesTaken codes = new CodesTaken(clerk, order, actor).take(submission.looked().coded(), picks);
    WantedHoldings wanted = WantedHoldings.of(submission.looked().wanted());
    List<Effect> effects = new ArrayList<>(wanted.effectsOn(order));
    effects.addAll(codes.effects());
    List<Lock> locks = List.copyOf(wanted.locks().keySet());
    return clerk.move(
        order,
        Move.of(submission.action(), actor)
            .by(Party.of(submission.caller()))
            .withEffects(effects)
            .editing(next -> submitted(next, submission).holding(locks, codes.codes())));
  }

  private OrderEditor submitted(OrderEditor next, Submission submission) {
    OrderTyping typing = submission.typing();
    next.changedByPerson(clerk.now()).reasons(List.of()).aim(typing.aim());
    return submission.action() == OrderAction.SUBMIT_STRAIGHT ? next.nextSubmission() : next;
  }
}
