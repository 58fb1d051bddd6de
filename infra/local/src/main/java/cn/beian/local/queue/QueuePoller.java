package cn.beian.local.queue;

import cn.beian.local.function.Functions;
import cn.beian.local.template.EventSource;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * An event source mapping of a queue: one thread receives batches as long as fewer than the
 * template's concurrency are under way; each invokes the function and deletes what succeeded. What
 * failed comes back after a short while, not only after the queue's visibility timeout, so that
 * retries can be watched.
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
  private final Semaphore room;
  private final ExecutorService threads;
  private volatile boolean stopped;

  QueuePoller(EventSource.Queue source, Line line, Functions functions, Pace pace) {
    this.source = source;
    this.url = line.url();
    this.sqs = line.sqs();
    this.functions = functions;
    this.pace = pace;
    this.room = new Semaphore(Math.min(source.concurrency(), pace.most()));
    this.threads =
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name(source.function() + "-poller-", 0).factory());
  }

  void start() {
    threads.execute(this::receive);
  }

  /** Takes no more batches. */
  void stop() {
    stopped = true;
  }

  /** Waits for the poll that is open, then breaks off what still runs; its messages come again. */
  void end() {
    threads.shutdown();
    try {
      threads.awaitTermination(POLL_ENDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.shutdownNow();
  }

  private void receive() {
    try {
      while (!stopped) {
        room.acquire();
        List<Message> messages = poll();
        if (messages.isEmpty()) {
          room.release();
        } else if (stopped) {
          giveBack(messages);
        } else {
          threads.execute(() -> work(messages));
        }
      }
    } catch (InterruptedException | RejectedExecutionException ended) {
      stopped = true;
    }
  }

  private List<Message> poll() throws InterruptedException {
    try {
      return sqs.receiveMessage(receive ->
              receive
                  .queueUrl(url)
                  .maxNumberOfMessages(source.batchSize())
                  .waitTimeSeconds(WAIT_SECONDS)
                  .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
          .messages();
    } catch (SdkException e) {
      if (!stopped) {
        Thread.sleep(PAUSE_AFTER_ERROR);
      }
      return List.of();
    }
  }

  /**
   * What comes when nobody works any more comes again at the next start, and not only much later.
   */
  private void giveBack(List<Message> messages) {
    try {
      messages.forEach(message -> visibleIn(message, 0));
    } catch (SdkException e) {
      // The queues ended first: it comes again when its visibility timeout is over.
    }
  }

  private void work(List<Message> messages) {
    try {
      deliver(messages);
    } catch (SdkException e) {
      // What could not be deleted, as when the queues end first, comes again.
    } finally {
      room.release();
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
    messages.stream().filter(each -> failed.contains(each.messageId())).forEach(this::retryLater);
    delete(messages.stream().filter(each -> !failed.contains(each.messageId())).toList());
  }

  private void delete(List<Message> done) {
    List<DeleteMessageBatchRequestEntry> entries =
        done.stream()
            .map(each ->
                DeleteMessageBatchRequestEntry.builder()
                    .id(each.messageId())
                    .receiptHandle(each.receiptHandle())
                    .build())
            .toList();
    if (!entries.isEmpty()) {
      sqs.deleteMessageBatch(delete -> delete.queueUrl(url).entries(entries));
    }
  }

  private void retryLater(Message message) {
    visibleIn(message, Math.toIntExact(pace.retryDelay().toSeconds()));
  }

  private void visibleIn(Message message, int seconds) {
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
