package cn.beian.cleanup;

import cn.beian.domain.material.EraseMaterials;
import cn.beian.domain.order.CleanUpOrder;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.env.Environment;
import cn.beian.platform.material.BucketFiles;
import cn.beian.platform.queue.DueFunction;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.MaterialTable;
import cn.beian.platform.table.Wiring;

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
  protected Outcome<?> settle(String id) {
    return cleanUp.cleanUp(new OrderId(id));
  }
}
