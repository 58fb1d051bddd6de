package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.event.Passage;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.progress.SectionChange;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.review.Review;
import cn.beian.domain.review.ReviewPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Moves orders by the transition table: what every action on an order has in common. It looks the
 * row up, lets the caller edit the next version, adds what the row does to the order's holdings,
 * and commits.
 */
public final class OrderClerk {
  private final OrderStore orders;
  private final OverduePolicy policy;
  private final ReviewPolicy reviewPolicy;
  private final Journal journal;

  public OrderClerk(
      OrderStore orders, OverduePolicy policy, ReviewPolicy reviewPolicy, Journal journal) {
    this.orders = orders;
    this.policy = policy;
    this.reviewPolicy = reviewPolicy;
    this.journal = journal;
  }

  /** What an action adds to the move: its own edits, new content, effects of its own. */
  record Move(
      OrderAction action,
      String actor,
      Party by,
      UnaryOperator<OrderEditor> edit,
      @Nullable Filing filing,
      List<Effect> effects,
      @Nullable SectionChange sections) {

    static Move of(OrderAction action, String actor) {
      return new Move(
          action, actor, action.party(), UnaryOperator.identity(), null, List.of(), null);
    }

    /** Done by somebody else than who usually does it. */
    Move by(Party other) {
      return new Move(action, actor, other, edit, filing, effects, sections);
    }

    Move editing(UnaryOperator<OrderEditor> with) {
      return new Move(action, actor, by, with, filing, effects, sections);
    }

    Move withFiling(Filing content) {
      return new Move(action, actor, by, edit, content, effects, sections);
    }

    Move telling(SectionChange change) {
      return new Move(action, actor, by, edit, filing, effects, change);
    }

    /** With these besides those that it has. */
    Move withEffects(List<Effect> more) {
      List<Effect> all = new ArrayList<>(effects);
      all.addAll(more);
      return new Move(action, actor, by, edit, filing, all, sections);
    }
  }

  OrderStore orders() {
    return orders;
  }

  OverduePolicy policy() {
    return policy;
  }

  ReviewPolicy reviewPolicy() {
    return reviewPolicy;
  }

  Instant now() {
    return journal.now();
  }

  /** Moves the order, or refuses with ORDER_STATE when the table does not allow the action. */
  Outcome<Order> move(Order order, Move move) {
    return OrderTransitions.find(order, move.action())
        .map(row -> orders.commit(change(order, row, move)))
        .orElseGet(() -> refused(order, move.action()));
  }

  /** The order's review in the reviewer's hands, or REVIEW_CLAIMED while another has it. */
  Outcome<Review> inHand(Caller reviewer, Order order) {
    return orders
        .review(order.id())
        .orElseThrow()
        .actedOn(reviewer.user(), now(), reviewPolicy.lease());
  }

  /**
   * The refusal of an action that the order's state does not allow: it lists what the same party
   * may do there.
   */
  public static <T> Outcome<T> refused(Order order, OrderAction action) {
    List<String> allowed =
        OrderTransitions.allowed(order, action.party()).stream().map(OrderAction::name).toList();
    return Outcome.refused(Refusal.ofState(order.state().name(), action.name(), allowed));
  }

  /**
   * The first version of an order.
   *
   * @param reasons why a reviewer opens it
   */
  Outcome<Order> open(Order blank, Filing filing, Caller by, List<Reason> reasons) {
    Passage passage = new Passage(Party.of(by), null, blank.state(), reasons);
    Event event = event(blank, EventType.ORDER_CREATED, by.user()).with(passage);
    OrderEditor editor = new OrderEditor(blank).province(filing.province());
    if (by.role() == Role.REVIEWER) {
      editor.openedBy(by.user());
    }
    Order order = editor.build(policy, now());
    List<Effect> effects =
        order.locks().stream().<Effect>map(lock -> new Effect.Take(lock, "")).toList();
    return orders.commit(new OrderChange(null, order, event, filing, effects, null));
  }

  /** An event beside the order's own, by the same hand. */
  Event issued(Instance instance, String actor) {
    return journal.entry(EventType.SERVICE_CODE_ISSUED, instance.id(), instance.account(), actor);
  }

  /** An id for a new order. */
  OrderId newId() {
    return new OrderId(journal.id());
  }

  private OrderChange change(Order order, OrderTransition row, Move move) {
    List<Effect> effects = new ArrayList<>(move.effects());
    OrderEditor editor = move.edit().apply(new OrderEditor(order).state(row.to()));
    if (row.holdings() == OrderTransition.Holdings.RELEASE) {
      effects.addAll(released(order));
      editor.holding(List.of(), List.of());
    }
    Order after = editor.build(policy, now());
    ReviewEffects.add(effects, row, after, this);
    Passage passage = new Passage(move.by(), row.from(), row.to(), editor.given());
    Event event = event(order, row.event(), move.actor()).with(passage);
    return new OrderChange(order, after, event, move.filing(), effects, move.sections());
  }

  private Event event(Order order, EventType type, String actor) {
    return journal.entry(type, order.id().value(), order.account(), actor);
  }

  private static List<Effect> released(Order order) {
    List<Effect> effects = new ArrayList<>();
    order.locks().forEach(lock -> effects.add(new Effect.Release(lock)));
    order.serviceCodes().forEach(code -> effects.add(new Effect.ReleaseCode(code)));
    return effects;
  }
}
