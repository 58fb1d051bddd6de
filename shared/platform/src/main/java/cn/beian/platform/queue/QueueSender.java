package cn.beian.platform.queue;

import software.amazon.awssdk.services.sqs.SqsClient;

/** Sends to one queue. */
public final class QueueSender {
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
}
