package cn.beian.materials;

import cn.beian.domain.material.JudgeUpload;
import cn.beian.domain.material.MaterialPolicy;
import cn.beian.domain.order.CheckMaterial;
import cn.beian.platform.env.Environment;
import cn.beian.platform.material.BucketFiles;
import cn.beian.platform.material.JavaImages;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.MaterialTable;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;

/** Checks what arrived in the bucket: the bucket's notifications come by a queue. */
public final class CheckMaterialFunction extends QueueFunction {
  private final CheckMaterial checkMaterial;
  private final Table table;

  public CheckMaterialFunction() {
    this(new Wiring(Environment.current()));
  }

  private CheckMaterialFunction(Wiring wiring) {
    super(wiring.environment());
    MaterialPolicy policy = Policies.materials();
    this.table = wiring.table();
    this.checkMaterial =
        new CheckMaterial(
            wiring.clerk(wiring.noContent()),
            new MaterialTable(table),
            new BucketFiles(wiring.environment(), policy),
            new JudgeUpload(new JavaImages(), policy));
  }

  @Override
  protected void handle(String body) {
    Arrival.read(body).forEach(each -> settle(checkMaterial.check(each.order(), each.material())));
  }

  @Override
  protected String primingBody() {
    return Arrival.priming();
  }

  @Override
  protected void prime() {
    super.prime();
    table.prime();
  }
}
