package cn.beian.bench.world;

import cn.beian.local.queue.QueueServer;
import cn.beian.local.template.QueueSpec;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What lies in the queues, which nobody reads. */
final class Backlog implements AutoCloseable {
  private final QueueServer server;
  private final List<QueueSpec> queues;
  private final SqsClient sqs;

  Backlog(QueueServer server, List<QueueSpec> queues) {
    this.server = server;
    this.queues = List.copyOf(queues);
    this.sqs = server.client();
  }

  URI endpoint() {
    return server.endpoint();
  }

  String url(QueueSpec queue) {
    return server.url(queue);
  }

  boolean isEmpty() {
    return queues.stream().allMatch(queue -> depth(queue) == 0);
  }

  private int depth(QueueSpec queue) {
    QueueAttributeName waiting = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(
        sqs.getQueueAttributes(get -> get.queueUrl(url(queue)).attributeNames(waiting))
            .attributes()
            .getOrDefault(waiting, "0"));
  }

  void clear() {
    queues.forEach(queue -> sqs.purgeQueue(purge -> purge.queueUrl(url(queue))));
  }

  @Override
  public void close() {
    sqs.close();
    server.close();
  }
}
