package cn.beian.cleanup;

import cn.beian.platform.env.Environment;
import cn.beian.platform.env.SqsClients;
import cn.beian.platform.queue.QueueSender;
import cn.beian.platform.table.Due.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Those who do what has come due: the queue of each kind. */
final class Executors {
  /** The queue of each kind, by its variable. */
  private static final Map<Kind, String> QUEUES =
      Map.of(
          Kind.ORDER, "CLEANUP_QUEUE_URL",
          Kind.VALIDITY, "VALIDITY_QUEUE_URL",
          Kind.REVIEW, "REVIEW_QUEUE_URL",
          Kind.SERVICE_CODE, "CODE_EXPIRY_QUEUE_URL",
          Kind.INSTANCE, "INSTANCE_QUEUE_URL",
          Kind.RECORD, "COMPARISON_QUEUE_URL",
          Kind.NOTICE, "NOTIFICATION_QUEUE_URL",
          Kind.WEBHOOK, "WEBHOOK_QUEUE_URL");

  private final Map<Kind, QueueSender> senders = new EnumMap<>(Kind.class);
  private final int mostWaiting;

  Executors(Environment environment) {
    mostWaiting = environment.number("MOST_WAITING");
    SqsClient sqs = SqsClients.of(environment);
    QUEUES.forEach(
        (kind, url) -> senders.put(kind, new QueueSender(sqs, environment.variable(url))));
  }

  /** How many messages may wait in a queue before it counts as far behind. */
  int mostWaiting() {
    return mostWaiting;
  }

  /** The queue of those who do what has come due of a kind. */
  QueueSender of(Kind kind) {
    return Objects.requireNonNull(senders.get(kind), kind::name);
  }
}
