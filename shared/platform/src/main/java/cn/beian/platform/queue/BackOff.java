package cn.beian.platform.queue;

import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Has a message that failed come again after a wait that doubles with each attempt. */
public final class BackOff {
  private final SqsClient client;
  private final String url;
  private final Duration first;
  private final Duration longest;

  /**
   * A back-off.
   *
   * @param url of the queue that the messages come from
   * @param first how long the first wait is, in whole seconds
   * @param longest how long a wait may be, in whole seconds; a queue takes twelve hours at most
   */
  public BackOff(SqsClient client, String url, Duration first, Duration longest) {
    this.client = client;
    this.url = url;
    this.first = first;
    this.longest = longest;
  }

  /** Has one come again later. */
  void later(Map<?, ?> message) {
    int seconds = Math.toIntExact(after(received(message)).toSeconds());
    client.changeMessageVisibility(request ->
        request
            .queueUrl(url)
            .receiptHandle(QueueFunction.text(message, "receiptHandle"))
            .visibilityTimeout(seconds));
  }

  /**
   * The wait after so many attempts.
   *
   * @param attempts from 1
   */
  Duration after(int attempts) {
    Duration wait = first;
    for (int i = 1; i < attempts && wait.compareTo(longest) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  private static int received(Map<?, ?> message) {
    return message.get("attributes") instanceof Map<?, ?> attributes
            && attributes.get("ApproximateReceiveCount") instanceof String count
        ? Integer.parseInt(count)
        : 1;
  }
}
