package cn.beian.notifications;

import cn.beian.domain.event.Event;
import cn.beian.platform.env.Environment;
import cn.beian.platform.env.SqsClients;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.queue.QueueSender;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queues that events go to. */
final class Queues {
  /** The queue of each destination, by its variable. */
  private static final Map<Destination, String> VARIABLES =
      Map.of(
          Destination.BUREAU, "BUREAU_QUEUE_URL",
          Destination.BUREAU_RESULTS, "BUREAU_RESULT_QUEUE_URL",
          Destination.NOTIFICATIONS, "NOTIFICATION_QUEUE_URL",
          Destination.INSTANCES, "INSTANCE_QUEUE_URL",
          Destination.WEBHOOKS, "WEBHOOK_QUEUE_URL");

  private final Map<Destination, QueueSender> senders = new EnumMap<>(Destination.class);

  Queues(Environment environment) {
    SqsClient sqs = SqsClients.of(environment);
    VARIABLES.forEach((destination, url) ->
        senders.put(destination, new QueueSender(sqs, environment.variable(url))));
  }

  /** Sends an event to all who act on it. */
  void send(Event event) {
    String body = QueueMessage.write(event);
    Destination.of(event.type()).forEach(destination -> of(destination).send(body));
  }

  private QueueSender of(Destination destination) {
    return Objects.requireNonNull(senders.get(destination), destination::name);
  }
}
