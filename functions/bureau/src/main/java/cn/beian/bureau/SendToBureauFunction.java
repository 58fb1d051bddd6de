package cn.beian.bureau;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;

/**
 * Carries reviewed orders to the administrations: websites over the ministry's interface, the rest
 * over the extension channel. It tells them what came of SMS checks, and sends what waits when it
 * is asked to see to a province. A message that comes again finds the step done.
 */
public final class SendToBureauFunction extends QueueFunction {
  private final BureauDesk desk;
  private final Table table;
  private final CurrentIdentities identities;

  public SendToBureauFunction() {
    this(new Wiring(Environment.current()));
  }

  private SendToBureauFunction(Wiring wiring) {
    super(wiring.environment());
    this.table = wiring.table();
    this.identities = new CurrentIdentities(wiring.environment());
    this.desk = new BureauDesk(wiring, identities);
  }

  @Override
  protected void handle(String body) {
    if (QueueMessage.is(body)) {
      Event event = QueueMessage.read(body);
      settle(desk.actOn(event.type(), new OrderId(event.subjectId())));
    } else {
      settle(desk.drain(ProvinceMessage.read(body)));
    }
  }

  @Override
  protected String primingBody() {
    return QueueMessage.priming(EventType.REVIEW_PASSED);
  }

  @Override
  protected void prime() {
    super.prime();
    table.prime();
    identities.prime();
  }

  @Override
  protected void forget() {
    identities.forget();
  }
}
