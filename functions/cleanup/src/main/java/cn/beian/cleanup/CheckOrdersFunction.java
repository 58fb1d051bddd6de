package cn.beian.cleanup;

import cn.beian.domain.drift.WatchDecision;
import cn.beian.domain.order.CheckValidity;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.DueFunction;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.OrderChecks;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.Wiring;
import java.time.InstantSource;

/**
 * Looks once a day at each open order, whether anything can still come of it, and whether its
 * administration should have been heard by now.
 */
public final class CheckOrdersFunction extends DueFunction {
  private final CheckValidity validity;
  private final WatchDecision decisions;
  private final OrderChecks checks;
  private final InstantSource clock;

  public CheckOrdersFunction() {
    this(new Wiring(Environment.current()));
  }

  private CheckOrdersFunction(Wiring wiring) {
    super(wiring, Due.Kind.VALIDITY);
    KeyedHash hash = wiring.hash();
    SealedContent content = wiring.content();
    OrderTable orders = wiring.ordersToRead(content);
    this.validity = new CheckValidity(wiring.clerk(content), wiring.lookUp(hash, orders));
    this.decisions =
        new WatchDecision(
            wiring.outgoing(), Policies.decisionTerm(), orders::history, wiring.driftLog());
    this.checks = new OrderChecks(wiring.table(), wiring.environment().number("DUE_SHARDS"));
    this.clock = wiring.clock();
  }

  /** A look opens the content and asks the administration: a second message does neither. */
  @Override
  protected Outcome<?> settle(String id) {
    OrderId order = new OrderId(id);
    return checks.due(order, clock.instant()) ? look(order) : Outcome.done(id);
  }

  private Outcome<Order> look(OrderId id) {
    return validity.check(id).map(order -> checks.looked(decisions.watch(order), clock.instant()));
  }
}
