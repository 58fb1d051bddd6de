package cn.beian.year;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/**
 * Queues that do what queues may: give messages in any order, give one twice, at once or much
 * later, and give it again until it was handled.
 */
final class Queues implements SqsClient {
  /**
   * What brings about what time brings: its late copies come with a sweep. At another moment they
   * would do what has come due since, before the sweep by which the oracle counts.
   */
  private static final Set<String> OF_SWEEPS = Set.of("SWEEP", "CLEANUP", "VALIDITY", "REVIEW");

  private final Random random;
  private final Faults faults;
  private final double twice;
  private final Map<String, List<Message>> waiting = new TreeMap<>();
  private final List<Message> later = new ArrayList<>();
  private final List<Message> withSweep = new ArrayList<>();
  private long sent;
  private long duplicates;
  private long overtaken;
  private boolean dropping;

  /**
   * @param twice how likely a message is to come twice, from 0 to 1
   */
  Queues(long seed, Faults faults, double twice) {
    this.random = new Random(seed);
    this.faults = faults;
    this.twice = twice;
  }

  /** A message, and how often it was given out. */
  static final class Message {
    final String queue;
    final String id;
    final String body;
    int received;

    Message(String queue, String id, String body) {
      this.queue = queue;
      this.id = id;
      this.body = body;
    }
  }

  static String url(String queue) {
    return "https://queues.example/" + queue;
  }

  /** The next notice is lost, as no queue may do. */
  void dropOne() {
    dropping = true;
  }

  private void send(String url, String body) {
    String queue = url.substring(url.lastIndexOf('/') + 1);
    if (dropping && "NOTIFICATION".equals(queue)) {
      dropping = false;
      return;
    }
    sent++;
    put(new Message(queue, "m-" + sent, body));
    if (random.nextDouble() < twice) {
      duplicates++;
      again(new Message(queue, "m-" + sent, body));
    }
  }

  private void again(Message copy) {
    if (random.nextBoolean()) {
      put(copy);
    } else if (OF_SWEEPS.contains(copy.queue)) {
      withSweep.add(copy);
    } else {
      later.add(copy);
    }
  }

  void put(Message message) {
    waiting.computeIfAbsent(message.queue, name -> new ArrayList<>()).add(message);
  }

  /** Gives what was handled once more, now and then: its deletion was lost. */
  void handled(Message message) {
    if (random.nextDouble() < twice) {
      duplicates++;
      again(message);
    }
  }

  /** It comes some time after the schedules have run. */
  void putOff(Message message) {
    later.add(message);
  }

  /** What comes much later comes now. */
  void wake() {
    putAll(later);
  }

  /** The late copies come that come with a sweep. */
  void wakeWithSweep() {
    putAll(withSweep);
  }

  private void putAll(List<Message> messages) {
    messages.forEach(this::put);
    messages.clear();
  }

  /** The queues in which something waits, by name. */
  List<String> busy() {
    return waiting.entrySet().stream()
        .filter(queue -> !queue.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Takes up to so many out of a queue, in any order. */
  List<Message> take(String queue, int most) {
    List<Message> all = waiting.getOrDefault(queue, new ArrayList<>());
    List<Message> taken = new ArrayList<>();
    while (taken.size() < most && !all.isEmpty()) {
      int at = random.nextInt(all.size());
      overtaken += at > 0 ? 1 : 0;
      Message one = all.get(at);
      all.set(at, all.getLast());
      all.removeLast();
      one.received++;
      taken.add(one);
    }
    return taken;
  }

  long sent() {
    return sent;
  }

  long duplicates() {
    return duplicates;
  }

  /** How many came before one that was sent earlier. */
  long overtaken() {
    return overtaken;
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    return faults.call(() -> {
      send(request.queueUrl(), request.messageBody());
      return SendMessageResponse.builder().messageId("m-" + sent).build();
    });
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    return faults.call(() -> {
      request.entries().forEach(each -> send(request.queueUrl(), each.messageBody()));
      return SendMessageBatchResponse.builder().failed(List.of()).build();
    });
  }

  @Override
  public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
    return GetQueueAttributesResponse.builder()
        .attributes(Map.of(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"))
        .build();
  }

  @Override
  public ChangeMessageVisibilityResponse changeMessageVisibility(
      ChangeMessageVisibilityRequest request) {
    return ChangeMessageVisibilityResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
