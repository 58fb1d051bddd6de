package cn.beian.notifications;

import cn.beian.domain.event.EventType;
import cn.beian.domain.notice.AddressBook;
import cn.beian.domain.notice.DispatchNotification;
import cn.beian.platform.env.Environment;
import cn.beian.platform.outside.HttpMessageGateway;
import cn.beian.platform.outside.SignedHttp;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.table.MessageTable;
import cn.beian.platform.table.RecordTable;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.SmsCheckTable;
import cn.beian.platform.table.Wiring;
import cn.beian.platform.text.Texts;

/** Tells people of an event, in the message box, by SMS and by e-mail, each exactly once. */
public final class DispatchNotificationFunction extends QueueFunction {
  private final DispatchNotification dispatch;

  public DispatchNotificationFunction() {
    this(new Wiring(Environment.current()));
  }

  private DispatchNotificationFunction(Wiring wiring) {
    super(wiring.environment());
    SealedContent content = wiring.content();
    AddressBook people =
        new AddressBook(
            wiring.ordersToRead(content),
            new RecordTable(wiring.table()),
            new SmsCheckTable(wiring.table(), content),
            wiring.hash());
    SignedHttp gateway =
        SignedHttp.of(wiring.environment(), "MESSAGE_GATEWAY_URL", "MESSAGE_GATEWAY_SECRET");
    this.dispatch =
        new DispatchNotification(
            people, new Texts(), new MessageTable(wiring.table()), new HttpMessageGateway(gateway));
  }

  @Override
  protected void handle(String body) {
    dispatch.dispatch(QueueMessage.read(body));
  }

  @Override
  protected String primingBody() {
    return QueueMessage.priming(EventType.ORDER_SUBMITTED);
  }
}
