package cn.beian.local.queue;

import cn.beian.local.function.Functions;
import cn.beian.local.template.EventSource;
import cn.beian.local.template.QueueSpec;
import cn.beian.local.template.Wiring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** The queues with their pollers. */
public final class Queues implements AutoCloseable {
  private static final String HELD_BACK =
      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED.toString();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final QueueServer server;
  private final SqsClient sqs;
  private final List<QueueSpec> specs;
  private final List<QueuePoller> pollers;
  private final Set<String> consumed;

  /** Queues whose pollers are not started yet. */
  public Queues(QueueServer server, Wiring wiring, Functions functions, Pace pace) {
    this.server = server;
    this.sqs = server.client();
    this.specs = wiring.queues();
    List<EventSource.Queue> sources = wiring.sources(EventSource.Queue.class).toList();
    this.consumed =
        sources.stream()
            .map(source -> wiring.queue(source.queueArn()).name())
            .collect(Collectors.toUnmodifiableSet());
    this.pollers =
        sources.stream()
            .map(source ->
                new QueuePoller(
                    source,
                    new QueuePoller.Line(sqs, server.url(wiring.queue(source.queueArn()))),
                    functions,
                    pace))
            .toList();
  }

  /**
   * Begins to poll, as soon as the server has made or restored all queues, which it does in its own
   * time.
   */
  public void start() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!present()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the queue server does not make its queues");
      }
      Thread.onSpinWait();
    }
    pollers.forEach(QueuePoller::start);
  }

  private boolean present() {
    try {
      specs.forEach(this::depth);
      return true;
    } catch (QueueDoesNotExistException notYet) {
      return false;
    }
  }

  /** How many messages each queue holds, waiting, delayed or in flight, by its name. */
  public Map<String, Integer> depths() {
    Map<String, Integer> depths = new TreeMap<>();
    specs.forEach(queue -> depths.put(queue.name(), depth(queue)));
    return depths;
  }

  /**
   * Whether the queues that somebody consumes hold nothing to be done. What a sender had held back
   * is a timer, and comes in real time.
   */
  public boolean drained() {
    return specs.stream()
        .filter(queue -> consumed.contains(queue.name()))
        .allMatch(queue -> depth(queue, HELD_BACK) == 0);
  }

  /** Puts a message on a queue, as anybody with access could. */
  public void send(String queueArn, String body) {
    QueueSpec queue =
        specs.stream().filter(each -> each.arn().equals(queueArn)).findFirst().orElseThrow();
    sqs.sendMessage(send -> send.queueUrl(server.url(queue)).messageBody(body));
  }

  /** Puts a message on the queue of a name; false if there is none. */
  public boolean sendTo(String name, String body) {
    Optional<QueueSpec> queue = specs.stream().filter(each -> each.name().equals(name)).findFirst();
    queue.ifPresent(found -> send(found.arn(), body));
    return queue.isPresent();
  }

  /** The queues that messages end in. */
  public DeadLetters deadLetters() {
    return new DeadLetters(server, sqs, specs);
  }

  private int depth(QueueSpec queue) {
    return depth(queue, "");
  }

  private int depth(QueueSpec queue, String without) {
    return sqs
        .getQueueAttributes(
            get -> get.queueUrl(server.url(queue)).attributeNames(QueueAttributeName.ALL))
        .attributes()
        .entrySet()
        .stream()
        .filter(each -> each.getKey().toString().startsWith("ApproximateNumberOfMessages"))
        .filter(each -> !each.getKey().toString().equals(without))
        .mapToInt(each -> Integer.parseInt(each.getValue()))
        .sum();
  }

  /** Takes no more batches; those under way go on. */
  public void stop() {
    pollers.forEach(QueuePoller::stop);
  }

  @Override
  public void close() {
    stop();
    pollers.forEach(QueuePoller::end);
    sqs.close();
  }
}
