package cn.beian.notifications;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.SqsClients;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.queue.QueueSender;
import cn.beian.platform.queue.StreamFunction;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Passes events from the table's stream to the queues of those who act on them: the one function
 * that publishes. What was written is passed on at least once, whatever crashes in between.
 */
public final class RelayEventsFunction extends StreamFunction {
  private final QueueSender bureau;
  private final QueueSender bureauResults;
  private final QueueSender notifications;
  private final QueueSender instances;

  public RelayEventsFunction() {
    this(Environment.current());
  }

  private RelayEventsFunction(Environment environment) {
    super(environment);
    SqsClient sqs = SqsClients.of(environment);
    this.bureau = new QueueSender(sqs, environment.variable("BUREAU_QUEUE_URL"));
    this.bureauResults = new QueueSender(sqs, environment.variable("BUREAU_RESULT_QUEUE_URL"));
    this.notifications = new QueueSender(sqs, environment.variable("NOTIFICATION_QUEUE_URL"));
    this.instances = new QueueSender(sqs, environment.variable("INSTANCE_QUEUE_URL"));
  }

  @Override
  protected void handle(Event event) {
    String body = QueueMessage.write(event);
    Destination.of(event.type()).forEach(destination -> queue(destination).send(body));
  }

  private QueueSender queue(Destination destination) {
    return switch (destination) {
      case BUREAU -> bureau;
      case BUREAU_RESULTS -> bureauResults;
      case NOTIFICATIONS -> notifications;
      case INSTANCES -> instances;
    };
  }

  /** An event of an order that does not exist: whoever gets it is done with it. */
  @Override
  protected void prime() {
    handle(QueueMessage.read(QueueMessage.priming(EventType.ORDER_SUBMITTED)));
  }
}
