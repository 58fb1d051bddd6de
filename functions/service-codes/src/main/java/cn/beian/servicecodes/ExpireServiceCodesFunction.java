package cn.beian.servicecodes;

import cn.beian.domain.code.ExpireServiceCode;
import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.DueFunction;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Wiring;

/** Ends the paid service codes whose term is over. */
public final class ExpireServiceCodesFunction extends DueFunction {
  private final ExpireServiceCode expireServiceCode;

  public ExpireServiceCodesFunction() {
    this(new Wiring(Environment.current()));
  }

  private ExpireServiceCodesFunction(Wiring wiring) {
    super(wiring, Due.Kind.SERVICE_CODE);
    this.expireServiceCode = new ExpireServiceCode(wiring.serviceCodes(), wiring.journal());
  }

  @Override
  protected Outcome<?> settle(String id) {
    return expireServiceCode.expire(id);
  }
}
