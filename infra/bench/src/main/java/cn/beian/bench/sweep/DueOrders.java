package cn.beian.bench.sweep;

import cn.beian.bench.world.Stage;
import cn.beian.bench.world.World;
import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.table.Due;
import cn.beian.testing.LambdaEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Drafts of which nothing is left but to lapse: one that the functions made, many times over. */
final class DueOrders {
  private static final int MOST_WRITES = 25;
  private static final int DIGITS = 6;

  /** An event that finds nothing due, to begin with. */
  static final byte[] NOTHING = event(List.of("nothing"));

  private final List<Map<String, AttributeValue>> items;
  private final String order;
  private final String account;
  private final int count;

  DueOrders(World world, int count) {
    Stage stage = Stage.of(world, "CleanUpOrdersFunction, lapse");
    Map<String, AttributeValue> draft =
        stage.items().stream()
            .filter(item -> "ORDER".equals(text(item, "sk")))
            .findFirst()
            .orElseThrow();
    this.order = text(draft, "pk").substring("ORDER#".length());
    this.account = text(draft, "account");
    this.items =
        stage.items().stream()
            .filter(item -> text(item, "pk").contains(order) || text(item, "pk").contains(account))
            .toList();
    this.count = count;
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }

  int count() {
    return count;
  }

  /** Lays them into a table. */
  void lay(DynamoDbClient client, String table) {
    List<WriteRequest> writes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (Map<String, AttributeValue> item : items) {
        Map<String, AttributeValue> other = renamed(item, i);
        writes.add(WriteRequest.builder().putRequest(put -> put.item(other)).build());
      }
    }
    for (int from = 0; from < writes.size(); from += MOST_WRITES) {
      List<WriteRequest> some = writes.subList(from, Math.min(writes.size(), from + MOST_WRITES));
      client.batchWriteItem(write -> write.requestItems(Map.of(table, some)));
    }
  }

  private Map<String, AttributeValue> renamed(Map<String, AttributeValue> item, int number) {
    return item.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> renamed(entry.getValue(), number)));
  }

  private AttributeValue renamed(AttributeValue value, int number) {
    if (value.hasL()) {
      return AttributeValue.fromL(value.l().stream().map(each -> renamed(each, number)).toList());
    }
    return value.s() == null
        ? value
        : AttributeValue.fromS(
            value.s().replace(order, id(number)).replace(account, account + "-" + number));
  }

  private String id(int number) {
    return order.substring(0, order.length() - DIGITS) + "%06d".formatted(number);
  }

  /** What the queue brings: ten orders an event. */
  List<byte[]> events() {
    List<byte[]> events = new ArrayList<>();
    for (int from = 0; from < count; from += DueBatch.MOST) {
      List<String> ids = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + DueBatch.MOST); i++) {
        ids.add(id(i));
      }
      events.add(event(ids));
    }
    return events;
  }

  private static byte[] event(List<String> ids) {
    String body = new DueBatch(Due.Kind.ORDER, ids).write();
    return LambdaEvents.sqs("arn:aws:sqs:local:000000000000:CleanupQueue", List.of(body));
  }
}
