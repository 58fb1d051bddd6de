package cn.beian.cleanup;

import cn.beian.domain.material.EraseMaterials;
import cn.beian.domain.order.CleanUpOrder;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.env.Environment;
import cn.beian.platform.material.BucketFiles;
import cn.beian.platform.queue.DueFunction;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.MaterialTable;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;
import java.util.List;
import java.util.function.Function;

/** Does what has come due of orders: notices, lapses, returns from the SMS check, erasure. */
public final class CleanUpOrdersFunction extends DueFunction {
  private final CleanUpOrder cleanUp;

  public CleanUpOrdersFunction() {
    this(new Wiring(Environment.current()));
  }

  private CleanUpOrdersFunction(Wiring wiring) {
    super(wiring, Due.Kind.ORDER);
    EraseMaterials materials =
        new EraseMaterials(
            new MaterialTable(wiring.table()),
            new BucketFiles(wiring.environment(), Policies.materials()));
    this.cleanUp = new CleanUpOrder(wiring.clerk(wiring.noContent()), materials::erase);
  }

  @Override
  protected Function<String, Outcome<?>> together(List<String> ids) {
    Function<OrderId, Outcome<Order>> all =
        cleanUp.cleanUpAll(ids.stream().map(OrderId::new).toList());
    return id -> all.apply(new OrderId(id));
  }

  /** Its reads are of several items at once, which the priming message has been. */
  @Override
  protected void prime(Table own) {
    own.primeWrite();
  }

  @Override
  protected Outcome<?> settle(String id) {
    return cleanUp.cleanUp(new OrderId(id));
  }
}
