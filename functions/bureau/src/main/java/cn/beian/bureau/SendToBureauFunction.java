package cn.beian.bureau;

import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.HandOverOrder;
import cn.beian.domain.order.OpenSmsChecks;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.env.Environment;
import cn.beian.platform.outside.HttpBureau;
import cn.beian.platform.outside.SignedHttp;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.rules.SmsAsked;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;

/**
 * Carries reviewed orders to the administration, and tells it when every contact has passed the SMS
 * check. A message that comes again finds the step done.
 */
public final class SendToBureauFunction extends QueueFunction {
  private final HandOverOrder handOver;
  private final Table table;

  public SendToBureauFunction() {
    this(new Wiring(Environment.current()));
  }

  private SendToBureauFunction(Wiring wiring) {
    super(wiring.environment());
    this.table = wiring.table();
    this.handOver =
        new HandOverOrder(
            wiring.clerk(wiring.content()),
            bureau(wiring),
            new OpenSmsChecks(SmsAsked.load(), wiring.hash()));
  }

  private static Bureau bureau(Wiring wiring) {
    return new HttpBureau(SignedHttp.of(wiring.environment(), "BUREAU_URL", "BUREAU_SECRET"));
  }

  @Override
  protected void handle(String body) {
    Event event = QueueMessage.read(body);
    OrderId order = new OrderId(event.subjectId());
    settle(
        event.type() == EventType.SMS_CHECKS_COMPLETE
            ? handOver.completeSmsChecks(order)
            : handOver.handOver(order));
  }

  @Override
  protected String primingBody() {
    return QueueMessage.priming(EventType.REVIEW_PASSED);
  }

  @Override
  protected void prime() {
    super.prime();
    table.prime();
  }
}
