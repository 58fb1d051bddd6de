package cn.beian.bench.world;

import cn.beian.domain.Sha256;
import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.table.Due;
import cn.beian.testing.LambdaEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** An order's items, made into what the stream, the relay and the planner would send about it. */
final class Outbox {
  private static final String ARN = "arn:aws:local:local:000000000000:bench";

  private final World world;
  private final String table;
  private final String order;

  Outbox(World world, String table, String order) {
    this.world = world;
    this.table = table;
    this.order = order;
  }

  /** The queue's event that carries the order's event of this type. */
  byte[] message(EventType type) {
    Map<String, AttributeValue> item = event(type);
    Event event =
        new Event(
            text(item, "eventId"),
            type,
            text(item, "subjectId"),
            new AccountId(text(item, "account")),
            text(item, "actor"),
            Instant.parse(text(item, "at")),
            null);
    return queued(QueueMessage.write(event));
  }

  /** The queue's event of a decision that was told. */
  byte[] told(String decision) {
    Event event =
        new Event(
            "told",
            EventType.BUREAU_RESULT_RECEIVED,
            Sha256.hex(decision.getBytes(StandardCharsets.UTF_8)),
            new AccountId("bureau"),
            "bench",
            Instant.EPOCH,
            null);
    return queued(QueueMessage.write(event));
  }

  /** The stream's event of the order's event of this type. */
  byte[] change(EventType type) {
    Map<String, AttributeValue> item = event(type);
    StreamRecord change =
        StreamRecord.builder()
            .keys(Map.of("pk", item.get("pk"), "sk", item.get("sk")))
            .newImage(item)
            .sequenceNumber("100000000000000000001")
            .sizeBytes(500L)
            .approximateCreationDateTime(Instant.parse(text(item, "at")))
            .streamViewType("NEW_IMAGE")
            .build();
    Record inserted = Record.builder().eventID("e-1").eventName("INSERT").dynamodb(change).build();
    return LambdaEvents.stream(ARN, List.of(inserted));
  }

  /** The planner's message for the day and shard of the order's deadline. */
  byte[] sweep() {
    String[] due = text(item("ORDER"), "due").split("#", -1);
    return queued(Requests.text(Map.of("day", due[1], "shard", Integer.parseInt(due[2]))));
  }

  /** What the sweep hands on of the order. */
  byte[] due() {
    return queued(new DueBatch(Due.Kind.ORDER, List.of(order)).write());
  }

  /** The id of the order's present hand-over. */
  String submission() {
    AttributeValue count = item("ORDER").get("submission");
    return order + "." + (count == null ? "0" : count.n());
  }

  private static byte[] queued(String body) {
    return LambdaEvents.sqs(ARN, List.of(body));
  }

  private Map<String, AttributeValue> event(EventType type) {
    return items("EVENT#").stream()
        .filter(item -> text(item, "type").equals(type.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no event " + type));
  }

  private Map<String, AttributeValue> item(String sk) {
    return items(sk).getFirst();
  }

  private List<Map<String, AttributeValue>> items(String prefix) {
    return world
        .database()
        .query(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS("ORDER#" + order),
                        ":prefix", AttributeValue.fromS(prefix))))
        .items();
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new IllegalStateException("no " + name);
    }
    return value.s();
  }
}
