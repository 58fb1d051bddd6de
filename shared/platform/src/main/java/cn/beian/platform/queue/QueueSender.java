package cn.beian.platform.queue;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Sends to one queue. */
public final class QueueSender {
  private static final int MOST_A_BATCH = 10;

  private final SqsClient client;
  private final String url;

  public QueueSender(SqsClient client, String url) {
    this.client = client;
    this.url = url;
  }

  /** Sends a message; when this returns, the queue has it. */
  public void send(String body) {
    client.sendMessage(request -> request.queueUrl(url).messageBody(body));
  }

  /**
   * Sends a message that nobody sees before so many seconds.
   *
   * @param seconds at most 900
   */
  public void sendIn(int seconds, String body) {
    client.sendMessage(request -> request.queueUrl(url).messageBody(body).delaySeconds(seconds));
  }

  /**
   * Sends messages, ten at a time; when this returns, the queue has all of them.
   *
   * @param bodies short ones: ten of them may not exceed what the queue takes in one message
   * @throws IllegalStateException if the queue refused some of a batch; those before it are sent
   */
  public void sendAll(List<String> bodies) {
    for (int from = 0; from < bodies.size(); from += MOST_A_BATCH) {
      sendBatch(bodies.subList(from, Math.min(bodies.size(), from + MOST_A_BATCH)));
    }
  }

  /** About how many messages nobody has taken yet. */
  public int backlog() {
    QueueAttributeName waiting = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(
        client
            .getQueueAttributes(request -> request.queueUrl(url).attributeNames(waiting))
            .attributes()
            .getOrDefault(waiting, "0"));
  }

  private void sendBatch(List<String> bodies) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (String body : bodies) {
      String id = Integer.toString(entries.size());
      entries.add(SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build());
    }
    int refused =
        client.sendMessageBatch(request -> request.queueUrl(url).entries(entries)).failed().size();
    if (refused > 0) {
      throw new IllegalStateException("the queue refused " + refused + " messages of a batch");
    }
  }
}
