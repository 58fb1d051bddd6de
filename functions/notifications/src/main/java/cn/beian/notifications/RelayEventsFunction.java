package cn.beian.notifications;

import software.amazon.awssdk.services.sqs.SqsClient;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;

import cn.beian.platform.env.Environment;
import cn.beian.platform.env.SqsClients;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.queue.QueueSender;
import cn.beian.platform.queue.StreamFunction;
import java.util.List;

/**
 * Passes events from the table's stream to the queues of those who act on them: the one function that publishes. What was
 * written is passed on at least once, whatever crashes in between.
 */
public final class RelayEventsFunction extends StreamFunction {
  private final QueueSender bureau;
  private final QueueSender notifications;

  public RelayEventsFunction() {
    this(Environment.current());
  }

  private RelayEventsFunction(Environment environment) {
    super(environment);
    SqsClient sqs = SqsClients.of(environment);
    this.bureau = new QueueSender(sqs, environment.variable("BUREAU_QUEUE_URL"));
    this.notifications = new QueueSender(sqs, environment.variable("NOTIFICATION_QUEUE_URL"));
  }

  @Override
  protected void handle(Event event) {
    String body = QueueMessage.write(event);
    for (QueueSender queue : destinations(event.type())) {
      queue.send(body);
    }
  }

  private List<QueueSender> destinations(EventType type) {
    return switch (type) {
      case REVIEW_PASSED, SMS_CHECKS_COMPLETE -> List.of(bureau, notifications);
      case ORDER_SUBMITTED,
          REVIEW_REJECTED,
          MATERIAL_REQUESTED,
          SMS_CHECK_SENT,
          SMS_CHECK_PASSED,
          SMS_CHECK_RETURNED,
          ORDER_APPROVED,
          BUREAU_REJECTED,
          ORDER_ABANDONED,
          OVERDUE_FIRST_NOTICE,
          OVERDUE_SECOND_NOTICE,
          ORDER_EXPIRED ->
          List.of(notifications);
      case ORDER_CREATED, ORDER_EDITED, INSTANCE_REGISTERED, SERVICE_CODE_ISSUED -> List.of();
    };
  }

  /** An event that nobody acts on. */
  @Override
  protected void prime() {
    handle(QueueMessage.read(QueueMessage.priming(EventType.ORDER_EDITED)));
  }
}
