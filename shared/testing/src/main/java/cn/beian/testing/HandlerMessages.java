package cn.beian.testing;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.Order;
import cn.beian.platform.queue.QueueMessage;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Messages about orders as the relay sends them, and batches of them as Lambda hands them over. */
public final class HandlerMessages {
  private static final String QUEUE = "arn:aws:sqs:local:000000000000:queue";

  private HandlerMessages() {}

  /** The body of a message about an order; the same event each time for the same order and type. */
  public static String body(EventType type, Order order) {
    return body(type, order.id().value(), order.account().value());
  }

  /** The body of a message about an order that may not exist. */
  public static String body(EventType type, String order, String account) {
    return QueueMessage.write(
        new Event(
            "event-" + type + "-" + order,
            type,
            order,
            new AccountId(account),
            "actor",
            HandlerHarness.START,
            null));
  }

  /** A batch of messages with these bodies; their ids are m-0, m-1 and so on. */
  public static byte[] batch(List<String> bodies) {
    return LambdaEvents.sqs(QUEUE, bodies);
  }

  /** What a table holds, but for its audit entries: every opening of personal data leaves one. */
  public static SortedMap<String, String> withoutAudit(Map<String, String> dump) {
    SortedMap<String, String> rest = new TreeMap<>(dump);
    rest.keySet().removeIf(key -> key.startsWith("AUDIT#"));
    return rest;
  }
}
