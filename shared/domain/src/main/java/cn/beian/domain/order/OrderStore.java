package cn.beian.domain.order;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.review.Review;
import cn.beian.domain.rule.RuleOverride;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where orders are kept. */
public interface OrderStore {

  /** The order as it is now, never an older version. */
  Optional<Order> find(OrderId id);

  /**
   * As {@link #find}, for several orders that are read at once, as they are then. One that cannot
   * be understood fails when it is asked for, and not the others.
   */
  Function<OrderId, Optional<Order>> findAll(List<OrderId> ids);

  /**
   * The order's content. Opening it leaves an audit entry.
   *
   * @param actor who asks: a user's id or a function's name
   */
  Filing filing(OrderId id, String actor);

  /** What reviewers let pass in the order, oldest first. */
  List<RuleOverride> overrides(OrderId id);

  /** The order's review as it is now; empty before it was submitted first. */
  Optional<Review> review(OrderId id);

  /**
   * Writes the change with everything that belongs to it, or nothing.
   *
   * @return the order as written, or the refusal: STALE_VERSION, ANOTHER_ORDER_IN_PROGRESS,
   *     ALREADY_FILED, SERVICE_CODE_UNUSABLE or BUSY
   */
  Outcome<Order> commit(OrderChange change);

  /**
   * Writes effects alone, all or none, while the order stays as it is: it is refused with
   * STALE_VERSION when somebody has changed the order since it was read.
   */
  Outcome<Order> commit(Order unchanged, List<Effect> effects);
}
