package cn.beian.local.queue;

import cn.beian.local.template.QueueSpec;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** The dead-letter queues: what lies there, and its way back to the queue that it came from. */
public final class DeadLetters {
  private static final int MOST = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final QueueServer server;
  private final SqsClient sqs;
  private final List<QueueSpec> dead;

  DeadLetters(QueueServer server, SqsClient sqs, List<QueueSpec> queues) {
    this.server = server;
    this.sqs = sqs;
    this.dead = queues.stream().filter(queue -> ends(queues, queue)).toList();
  }

  private static boolean ends(List<QueueSpec> queues, QueueSpec queue) {
    return queues.stream()
        .map(QueueSpec::redrive)
        .anyMatch(redrive -> redrive != null && redrive.deadLetterArn().equals(queue.arn()));
  }

  private Optional<QueueSpec> named(String name) {
    return dead.stream().filter(queue -> queue.name().equals(name)).findFirst();
  }

  /** Whether a queue of this name is one. */
  public boolean has(String name) {
    return named(name).isPresent();
  }

  /**
   * Up to ten messages, which stay where they are; empty if there is no dead-letter queue of this
   * name.
   */
  public Optional<ObjectNode> look(String name) {
    return named(name)
        .map(queue -> {
          ObjectNode answer = Json.object().put("queue", name);
          received(queue).forEach(message -> answer.withArray("items").add(shown(message)));
          return answer;
        });
  }

  private List<Message> received(QueueSpec queue) {
    return sqs.receiveMessage(receive ->
            receive
                .queueUrl(server.url(queue))
                .maxNumberOfMessages(MOST)
                .visibilityTimeout(0)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private static ObjectNode shown(Message message) {
    String sent = message.attributes().getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0");
    return Json.object()
        .put("messageId", message.messageId())
        .put(
            "received",
            message
                .attributes()
                .getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, ""))
        .put("sentAt", Instant.ofEpochMilli(Long.parseLong(sent)).toString())
        .put("body", message.body());
  }

  /**
   * Moves everything back to where it came from; empty if there is no dead-letter queue of this
   * name.
   *
   * @throws IllegalStateException if it does not come to an end
   */
  public Optional<ObjectNode> redrive(String name) {
    return named(name)
        .map(queue -> {
          sqs.startMessageMoveTask(start -> start.sourceArn(queue.arn()));
          ListMessageMoveTasksResultEntry task = ended(queue);
          return Json.object()
              .put("queue", name)
              .put("moved", task.approximateNumberOfMessagesMoved())
              .put("status", task.status());
        });
  }

  private ListMessageMoveTasksResultEntry ended(QueueSpec queue) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      ListMessageMoveTasksResultEntry last =
          sqs.listMessageMoveTasks(list -> list.sourceArn(queue.arn())).results().getFirst();
      if (!last.status().equals("RUNNING")) {
        return last;
      }
      pause();
    }
    throw new IllegalStateException("messages are still being moved from " + queue.name());
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
