package cn.beian.domain.order;

import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does what an order's deadline brings: an overdue notice, the lapse, the end of an order that was
 * found invalid, or of an SMS check that nobody answered (LC-CLEAN-05..10, FAQ-SMS-08), or the
 * erasure of what is kept no longer. A deadline that was overtaken, or is not due yet, changes
 * nothing.
 */
public final class CleanUpOrder {
  private static final String ACTOR = "clean-up-orders";

  private final OrderClerk clerk;
  private final Consumer<OrderId> eraseMaterials;

  /**
   * @param eraseMaterials removes what was uploaded for an order, before its content goes: what
   *     stops half way is done again
   */
  public CleanUpOrder(OrderClerk clerk, Consumer<OrderId> eraseMaterials) {
    this.clerk = clerk;
    this.eraseMaterials = eraseMaterials;
  }

  /**
   * As {@link #cleanUp(OrderId)}, for orders that come together: they are read at once, and one
   * that was changed since is read again.
   */
  public Function<OrderId, Outcome<Order>> cleanUpAll(List<OrderId> ids) {
    Function<OrderId, Optional<Order>> found = clerk.orders().findAll(ids);
    return id -> unlessOvertaken(id, cleanUp(found.apply(id)));
  }

  private Outcome<Order> unlessOvertaken(OrderId id, Outcome<Order> outcome) {
    return outcome instanceof Outcome.Refused<Order>(Refusal refusal)
            && refusal.code() == RefusalCode.STALE_VERSION
        ? cleanUp(id)
        : outcome;
  }

  /**
   * Returns the order as it stands afterwards, ORDER_NOT_FOUND, or STALE_VERSION or BUSY: try
   * again.
   */
  public Outcome<Order> cleanUp(OrderId id) {
    return cleanUp(clerk.orders().findAll(List.of(id)).apply(id));
  }

  private Outcome<Order> cleanUp(Optional<Order> found) {
    return found
        .map(order -> cleanUp(order, order.deadline()))
        .orElseGet(() -> Outcome.refused(RefusalCode.ORDER_NOT_FOUND));
  }

  private Outcome<Order> cleanUp(Order order, @Nullable Deadline deadline) {
    return deadline == null || clerk.now().isBefore(deadline.at())
        ? Outcome.done(order)
        : clerk.move(order, move(order, deadline.kind()));
  }

  private Move move(Order order, Deadline.Kind kind) {
    return switch (kind) {
      case OVERDUE -> overdue(clerk.policy().nextAction(order));
      case INVALID -> Move.of(OrderAction.INVALIDATE, ACTOR);
      case SMS_CHECK -> Move.of(SmsDesk.returning(order), ACTOR);
      case ERASURE -> {
        eraseMaterials.accept(order.id());
        yield Move.of(OrderAction.ERASE, ACTOR).withEffects(List.of(new Effect.EraseContent()));
      }
    };
  }

  private Move overdue(OrderAction action) {
    Move move = Move.of(action, ACTOR);
    return action == OrderAction.EXPIRE ? move : move.editing(next -> next.noticed(clerk.now()));
  }
}
