package cn.beian.bureau;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.HandOverOrder;
import cn.beian.domain.order.OpenSmsChecks;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderClerk;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderUploads;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.upload.SendUploads;
import cn.beian.platform.env.Environment;
import cn.beian.platform.outside.ExtensionBureau;
import cn.beian.platform.outside.SignedHttp;
import cn.beian.platform.queue.PassingRefusalException;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;

/**
 * Carries reviewed orders to the administrations: websites over the ministry's interface, the rest
 * over the extension channel. It tells them what came of SMS checks, and sends what waits when it
 * is asked to look at a province. A message that comes again finds the step done.
 */
public final class SendToBureauFunction extends QueueFunction {
  private final HandOverOrder handOver;
  private final SendUploads uploads;
  private final Table table;

  public SendToBureauFunction() {
    this(new Wiring(Environment.current()));
  }

  private SendToBureauFunction(Wiring wiring) {
    super(wiring.environment());
    this.table = wiring.table();
    SealedContent content = wiring.content();
    OrderClerk clerk = wiring.clerk(content);
    OpenSmsChecks smsChecks = new OpenSmsChecks(wiring.hash(), new SmsCodes());
    Administrations administrations = new Administrations(wiring);
    OrderUploads orders = administrations.uploads(clerk, content, smsChecks);
    ExtensionBureau extension =
        new ExtensionBureau(SignedHttp.of(wiring.environment(), "BUREAU_URL", "BUREAU_SECRET"));
    this.handOver = new HandOverOrder(clerk, extension, smsChecks, orders);
    this.uploads = administrations.sender(orders);
  }

  @Override
  protected void handle(String body) {
    if (QueueMessage.is(body)) {
      handle(QueueMessage.read(body));
    } else {
      drain(ProvinceMessage.read(body));
    }
  }

  private void handle(Event event) {
    OrderId order = new OrderId(event.subjectId());
    switch (event.type()) {
      case REVIEW_PASSED, DEREGISTRATION_SUBMITTED -> handOver(order);
      default -> settle(handOver.tellSmsChecks(order));
    }
  }

  private void handOver(OrderId id) {
    Outcome<Order> outcome = handOver.handOver(id);
    settle(outcome);
    if (outcome instanceof Outcome.Done<Order>(Order order)
        && order.state() == OrderState.HANDING_OVER
        && order.province() instanceof Province province) {
      drain(province);
    }
  }

  private void drain(Province province) {
    if (uploads.drain(province)) {
      throw new PassingRefusalException(RefusalCode.BUSY);
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
  }
}
