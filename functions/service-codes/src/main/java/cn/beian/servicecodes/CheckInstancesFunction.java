package cn.beian.servicecodes;

import cn.beian.domain.code.CheckInstance;
import cn.beian.domain.instance.QuotaDifference;
import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.env.Environment;
import cn.beian.platform.log.Log;
import cn.beian.platform.log.Log.Field;
import cn.beian.platform.queue.DueFunction;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.RecordFindingTable;
import cn.beian.platform.table.Wiring;

/**
 * Looks at instances, when one is registered and when it is due: tells their owner of an end,
 * follows it up on the records, and holds their counts against their codes.
 */
public final class CheckInstancesFunction extends DueFunction {
  private final CheckInstance checkInstance;

  public CheckInstancesFunction() {
    this(new Wiring(Environment.current()));
  }

  private CheckInstancesFunction(Wiring wiring) {
    super(wiring, Due.Kind.INSTANCE);
    this.checkInstance =
        new CheckInstance(
            wiring.instances(),
            wiring.serviceCodes(),
            new RecordFindingTable(wiring.table()),
            wiring.journal());
  }

  /** An event of one instance, or what has come due. */
  @Override
  protected void handle(String body) {
    if (QueueMessage.is(body)) {
      settle(settle(QueueMessage.read(body).subjectId()));
    } else {
      super.handle(body);
    }
  }

  @Override
  protected Outcome<?> settle(String id) {
    return checkInstance.check(id).map(CheckInstancesFunction::told);
  }

  /** The line that the metric of differences counts. */
  private static QuotaDifference told(QuotaDifference found) {
    if (!found.none()) {
      Log.event("quota_difference").with(Field.INSTANCE, found.instance().id()).write();
    }
    return found;
  }
}
