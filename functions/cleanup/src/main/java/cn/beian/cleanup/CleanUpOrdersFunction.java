package cn.beian.cleanup;

import cn.beian.domain.order.CleanUpOrder;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.table.OrderTable;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/**
 * Does what has come due on one day and shard: notices, lapses, returns from the SMS check. It does
 * not stop at an order that fails; the message then comes again, and what is done by then is not
 * done twice.
 */
public final class CleanUpOrdersFunction extends QueueFunction {
  private final OrderTable orders;
  private final CleanUpOrder cleanUp;
  private final InstantSource clock;
  private final Table table;

  public CleanUpOrdersFunction() {
    this(new Wiring(Environment.current()));
  }

  private CleanUpOrdersFunction(Wiring wiring) {
    super(wiring.environment());
    this.orders = wiring.ordersToRead(wiring.noContent());
    this.cleanUp = new CleanUpOrder(wiring.clerk(wiring.noContent()));
    this.clock = wiring.clock();
    this.table = wiring.table();
  }

  @Override
  protected void handle(String body) {
    Sweep sweep = Sweep.read(body);
    List<OrderId> due = orders.due(sweep.day(), sweep.shard(), clock.instant()).toList();
    long failed = due.stream().filter(order -> !settled(order)).count();
    if (failed > 0) {
      throw new UnfinishedSweepException(failed);
    }
  }

  private boolean settled(OrderId order) {
    return attempt("order_failed", order.value(), () -> settle(cleanUp.cleanUp(order)));
  }

  @Override
  protected String primingBody() {
    return Sweep.write(new Sweep(LocalDate.EPOCH, 0));
  }

  @Override
  protected void prime() {
    super.prime();
    table.prime();
  }
}
