package cn.beian.domain.order;

import cn.beian.domain.account.Caller;
import cn.beian.domain.order.OrderClerk.Move;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes an order back from the provider and ends it, with all it holds let go (FAQ-OP-11,
 * FAQ-STATE-33). From the moment the hand-over begins it is too late: the administration may have
 * the order (FAQ-STATE-49).
 */
public final class WithdrawOrder {
  private final OrderClerk clerk;
  private final OwnOrders own;

  public WithdrawOrder(OrderClerk clerk) {
    this.clerk = clerk;
    this.own = new OwnOrders(clerk.orders());
  }

  /** Why an order is taken back; the sources tell of a list and not what is on it (FAQ-AMB-08). */
  public enum Cause {
    /** Something in it is wrong. */
    WRONG_CONTENT,
    /** The certificate, the domain or the server changes. */
    CIRCUMSTANCES_CHANGED,
    /** It is filed elsewhere, or with another account. */
    FILED_ELSEWHERE,
    NO_LONGER_WANTED,
    /** Something else, to be said in words. */
    OTHER
  }

  /**
   * Returns the ended order; REASON_MISSING when the cause is OTHER and nothing is said;
   * ORDER_NOT_FOUND; or ORDER_STATE when it is not with the provider, or is being handed over.
   *
   * @param words in the customer's own words; null for none
   */
  public Outcome<Order> withdraw(Caller caller, OrderId id, Cause cause, @Nullable String words) {
    if (cause == Cause.OTHER && words == null) {
      return Outcome.refused(RefusalCode.REASON_MISSING);
    }
    Reason reason = new Reason(cause.name(), null, words == null ? "" : words);
    Move move =
        Move.of(OrderAction.WITHDRAW, caller.user()).editing(next -> next.reasons(List.of(reason)));
    return own.findToChange(caller, id).then(order -> clerk.move(order, move));
  }
}
