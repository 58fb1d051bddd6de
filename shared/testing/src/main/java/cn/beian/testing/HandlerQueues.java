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
import java.util.UUID;

/**
 * The queue service as senders see it, on loopback: keeps what was sent, and refuses when told to.
 */
public final class HandlerQueues implements AutoCloseable {
  private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
  private final HandlerServer server = new HandlerServer(this::answer);
  private volatile int takesMore = Integer.MAX_VALUE;

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

  /** From now on takes so many and refuses all after. */
  public void takeOnly(int more) {
    takesMore = more;
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
    boolean sends = "AmazonSQS.SendMessage".equals(request.headers().get("x-amz-target"));
    if (!sends || takesMore == 0) {
      return new Answer(400, "{\"__type\":\"com.amazonaws.sqs#UnsupportedOperation\"}");
    }
    takesMore--;
    Map<String, Object> json = request.json();
    String url = String.valueOf(json.get("QueueUrl"));
    String body = String.valueOf(json.get("MessageBody"));
    sent.add(new Sent(url.substring(url.lastIndexOf('/') + 1), body));
    return new Answer(
        200,
        Json.text(
            Map.of("MessageId", UUID.randomUUID().toString(), "MD5OfMessageBody", md5(body))));
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
