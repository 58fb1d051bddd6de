package cn.beian.notifications;

import cn.beian.domain.event.EventType;
import cn.beian.domain.notice.DeliverNotice;
import cn.beian.domain.notice.Delivery;
import cn.beian.domain.notice.DispatchNotification;
import cn.beian.domain.refusal.Outcome;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.DueFunction;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Wiring;

/**
 * Tells people of an event, in the message box, by SMS and by e-mail, each for itself and once; and
 * delivers what has waited for the morning.
 */
public final class DispatchNotificationFunction extends DueFunction {
  private final DispatchNotification dispatch;
  private final DeliverNotice deliver;

  public DispatchNotificationFunction() {
    this(new Wiring(Environment.current()));
  }

  private DispatchNotificationFunction(Wiring wiring) {
    super(wiring, Due.Kind.NOTICE, NoticeWiring.backOff(wiring.environment()));
    NoticeWiring notices = new NoticeWiring(wiring);
    this.dispatch = notices.dispatch();
    this.deliver = notices.deliver();
  }

  /** An event, or what has come due. */
  @Override
  protected void handle(String body) {
    if (QueueMessage.is(body)) {
      settleAll(
          dispatch.dispatch(QueueMessage.read(body)).stream().map(Delivery.Id::text).toList());
    } else {
      super.handle(body);
    }
  }

  @Override
  protected Outcome<?> settle(String id) {
    return Delivery.Id.parse(id)
        .<Outcome<?>>map(deliver::deliver)
        .orElseGet(() -> Outcome.done(id));
  }

  /** An event of an order that does not exist, too. */
  @Override
  protected void prime() {
    super.prime();
    handle(QueueMessage.priming(EventType.ORDER_SUBMITTED));
  }
}
