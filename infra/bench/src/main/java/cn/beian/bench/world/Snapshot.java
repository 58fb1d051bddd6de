package cn.beian.bench.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** All items of a small table at one moment, to be put back. */
public final class Snapshot {
  private static final int MOST_WRITES = 25;

  private final DynamoDbClient client;
  private final String table;
  private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items;

  private Snapshot(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
    this.items = read();
  }

  static Snapshot of(World world, String table) {
    return new Snapshot(world.database(), table);
  }

  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> read() {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> read = new HashMap<>();
    for (Map<String, AttributeValue> item :
        client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items()) {
      Map<String, AttributeValue> key = new HashMap<>(item);
      key.keySet().retainAll(List.of("pk", "sk"));
      read.put(key, item);
    }
    return read;
  }

  /** The items, in no order. */
  public List<Map<String, AttributeValue>> items() {
    return List.copyOf(items.values());
  }

  /** Whether the table is not as it was. */
  boolean changed() {
    return !read().equals(items);
  }

  /** Makes the table as it was. */
  void restore() {
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> now = read();
    List<WriteRequest> writes = new ArrayList<>();
    now.keySet().stream()
        .filter(key -> !items.containsKey(key))
        .forEach(key -> writes.add(WriteRequest.builder().deleteRequest(d -> d.key(key)).build()));
    items.forEach((key, item) -> {
      if (!item.equals(now.get(key))) {
        writes.add(WriteRequest.builder().putRequest(put -> put.item(item)).build());
      }
    });
    for (int from = 0; from < writes.size(); from += MOST_WRITES) {
      List<WriteRequest> some = writes.subList(from, Math.min(writes.size(), from + MOST_WRITES));
      client.batchWriteItem(batch -> batch.requestItems(Map.of(table, some)));
    }
  }
}
