package cn.beian.domain.event;

import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.Party;
import cn.beian.domain.order.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event did to an order (流转): part of its history, and of no message.
 *
 * @param by who did it, beside the event's {@code actor}
 * @param from the state before; null for a new order
 * @param to the state after
 * @param reasons those given with the action, in the words of who gave them: for the order's owner
 *     and the provider's people, never for a log or a queue
 */
public record Passage(Party by, @Nullable OrderState from, OrderState to, List<Reason> reasons) {

  public Passage {
    reasons = List.copyOf(reasons);
  }

  /** What people wrote stays out of whatever prints a passage. */
  @Override
  public String toString() {
    return "Passage[" + by + " " + from + " " + to + " reasons=" + reasons.size() + "]";
  }
}
