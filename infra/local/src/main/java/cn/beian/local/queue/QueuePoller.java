package cn.beian.local.queue;

import cn.beian.local.function.Functions;
import cn.beian.local.template.EventSource;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * An event source mapping of a queue: receives batches, invokes the function, deletes what
 * succeeded. What failed comes back after a short while, not only after the queue's visibility
 * timeout, so that retries can be watched.
 */
final class QueuePoller {
  /** Short, since the server does not stop before its open polls have ended. */
  private static final int WAIT_SECONDS = 1;

  private static final Duration POLL_ENDS = Duration.ofSeconds(WAIT_SECONDS + 1L);
  private static final Duration PAUSE_AFTER_ERROR = Duration.ofMillis(200);

  /** A queue as a client sees it. */
  record Line(SqsClient sqs, String url) {}

  private final EventSource.Queue source;
  private final String url;
  private final SqsClient sqs;
  private final Functions functions;
  private final Pace pace;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  QueuePoller(EventSource.Queue source, Line line, Functions functions, Pace pace) {
    this.source = source;
    this.url = line.url();
    this.sqs = line.sqs();
    this.functions = functions;
    this.pace = pace;
  }

  void start() {
    int pollers = Math.min(source.concurrency(), pace.most());
    for (int i = 0; i < pollers; i++) {
      String name = source.function() + "-poller-" + i;
      threads.add(Thread.ofVirtual().name(name).start(this::run));
    }
  }

  /** Takes no more batches. */
  void stop() {
    stopped = true;
  }

  /**
   * Waits for the polls that are open, then breaks off what still runs; its messages come again.
   */
  void end() {
    try {
      for (Thread thread : threads) {
        thread.join(POLL_ENDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.forEach(Thread::interrupt);
  }

  private void run() {
    while (!stopped) {
      try {
        poll();
      } catch (SdkException e) {
        if (!stopped) {
          pause();
        }
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_ERROR);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }

  private void poll() {
    List<Message> messages =
        sqs.receiveMessage(receive ->
                receive
                    .queueUrl(url)
                    .maxNumberOfMessages(source.batchSize())
                    .waitTimeSeconds(WAIT_SECONDS)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
            .messages();
    if (!messages.isEmpty() && !stopped) {
      deliver(messages);
    }
  }

  private void deliver(List<Message> messages) {
    List<SQSMessage> copies = new ArrayList<>();
    messages.forEach(message -> copies.add(copy(message)));
    Set<String> failed =
        BatchFailures.of(
            functions.invoke(source.function(), LambdaEvents.sqs(copies)),
            messages.stream().map(Message::messageId).toList(),
            source.reportsFailures());
    for (Message message : messages) {
      if (failed.contains(message.messageId())) {
        retryLater(message);
      } else {
        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
    }
  }

  private void retryLater(Message message) {
    int seconds = Math.toIntExact(pace.retryDelay().toSeconds());
    sqs.changeMessageVisibility(change ->
        change.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
  }

  private SQSMessage copy(Message message) {
    SQSMessage copy =
        LambdaEvents.sqsMessage(source.queueArn(), message.messageId(), message.body(), 1);
    copy.setReceiptHandle(message.receiptHandle());
    copy.setMd5OfBody(message.md5OfBody());
    copy.getAttributes().putAll(message.attributesAsStrings());
    return copy;
  }
}
