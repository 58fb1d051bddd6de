package cn.beian.testing;

import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerServer.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The queue service as senders see it, on loopback: keeps what was sent, and refuses when told to.
 */
public final class HandlerQueues implements AutoCloseable {
  private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
  private final HandlerServer server = new HandlerServer(this::answer);
  private final AtomicInteger takesMore = new AtomicInteger(Integer.MAX_VALUE);
  private final Map<String, Integer> held = new ConcurrentHashMap<>();
  private final List<String> postponed = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> refusing = ConcurrentHashMap.newKeySet();

  /**
   * A message that a queue took.
   *
   * @param queue its name, the end of its address
   */
  public record Sent(String queue, String body) {}

  /** What was taken, in order. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** The bodies that one queue took, in order. */
  public List<String> bodies(String queue) {
    return sent().stream().filter(each -> each.queue().equals(queue)).map(Sent::body).toList();
  }

  /** Which queue was asked to bring a message again later, and in how many seconds, in order. */
  public List<String> postponed() {
    return List.copyOf(postponed);
  }

  /** From now on takes so many and refuses all after. */
  public void takeOnly(int more) {
    takesMore.set(more);
  }

  /** From now on one queue refuses everything. */
  public void refuse(String queue) {
    refusing.add(queue);
  }

  /** From now on so many messages wait in a queue, whatever is sent. */
  public void holds(String queue, int messages) {
    held.put(queue, messages);
  }

  String address() {
    return server.address();
  }

  String url(String queue) {
    return address() + "/000000000000/" + queue;
  }

  @Override
  public void close() {
    server.close();
  }

  private synchronized Answer answer(HandlerRequest request) {
    Map<String, Object> json = request.json();
    String queue = String.valueOf(json.get("QueueUrl"));
    queue = queue.substring(queue.lastIndexOf('/') + 1);
    return switch (String.valueOf(request.headers().get("x-amz-target"))) {
      case "AmazonSQS.SendMessage" -> sendOne(queue, json);
      case "AmazonSQS.SendMessageBatch" ->
          sendBatch(
              queue, HandlerJson.at(json, "/Entries") instanceof List<?> all ? all : List.of());
      case "AmazonSQS.GetQueueAttributes" -> new Answer(200, Json.text(waiting(queue)));
      case "AmazonSQS.ChangeMessageVisibility" -> {
        postponed.add(queue + " " + json.get("VisibilityTimeout"));
        yield new Answer(200, "{}");
      }
      default -> refused();
    };
  }

  private Map<String, Object> waiting(String queue) {
    int messages = held.getOrDefault(queue, 0);
    return Map.of("Attributes", Map.of("ApproximateNumberOfMessages", Integer.toString(messages)));
  }

  private Answer sendOne(String queue, Map<String, Object> message) {
    return take(queue, message) ? new Answer(200, Json.text(taken(message))) : refused();
  }

  /** Takes what it may of a batch, as the service does, and names the others as failed. */
  private Answer sendBatch(String queue, List<?> entries) {
    List<Object> successful = new ArrayList<>();
    List<Object> failed = new ArrayList<>();
    for (Object each : entries) {
      Map<String, Object> entry = entry(each);
      if (take(queue, entry)) {
        successful.add(taken(entry));
      } else {
        failed.add(
            Map.of("Id", String.valueOf(entry.get("Id")), "Code", "Full", "SenderFault", false));
      }
    }
    return new Answer(200, Json.text(Map.of("Successful", successful, "Failed", failed)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> entry(Object json) {
    return (Map<String, Object>) json;
  }

  private boolean take(String queue, Map<String, Object> message) {
    if (refusing.contains(queue) || takesMore.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      return false;
    }
    return sent.add(new Sent(queue, String.valueOf(message.get("MessageBody"))));
  }

  private static Map<String, Object> taken(Map<String, Object> message) {
    return Map.of(
        "Id", String.valueOf(message.get("Id")),
        "MessageId", UUID.randomUUID().toString(),
        "MD5OfMessageBody", md5(String.valueOf(message.get("MessageBody"))));
  }

  private static Answer refused() {
    return new Answer(400, "{\"__type\":\"com.amazonaws.sqs#UnsupportedOperation\"}");
  }

  private static String md5(String body) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
