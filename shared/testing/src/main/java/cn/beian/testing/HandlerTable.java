package cn.beian.testing;

import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.table.Due;
import cn.beian.platform.table.Table;
import cn.beian.testing.RememberingStore.WrittenKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** The table in a DynamoDB Local that all tests of a JVM share. */
public final class HandlerTable {
  private static final LocalDynamoDb DATABASE = LocalDynamoDb.inMemory();
  private static final LocalKms KMS = new LocalKms();
  private static final LocalKmsServer KMS_SERVER = new LocalKmsServer(KMS);
  private static final DynamoDbClient CLIENT = DATABASE.direct();
  private static final AtomicInteger TABLES = new AtomicInteger();
  private static final HandlerTable SHARED = new HandlerTable();

  /** Over how many shards a day's deadlines are spread. */
  static final int SHARDS = 4;

  private final String name = "Table-" + TABLES.incrementAndGet();
  private final Queue<WrittenKey> written = DATABASE.watch(name);
  private final SortedMap<String, String> seen = new TreeMap<>();

  private HandlerTable() {
    TestTable.create(CLIENT, name);
  }

  static HandlerTable shared() {
    return SHARED;
  }

  static HandlerTable fresh() {
    return new HandlerTable();
  }

  /** Its name, which no answer may tell. */
  public String name() {
    return name;
  }

  /** A client of it. */
  public DynamoDbClient client() {
    return CLIENT;
  }

  /** The key service that its handlers call. */
  LocalKms kms() {
    return KMS;
  }

  /** Everything in it, by key, each item as text. Only what was written since is read anew. */
  public synchronized SortedMap<String, String> dump() {
    Set<WrittenKey> keys = new LinkedHashSet<>();
    for (WrittenKey key = written.poll(); key != null; key = written.poll()) {
      keys.add(key);
    }
    keys.forEach(this::look);
    if (seen.size() != DATABASE.count(name)) {
      throw new IllegalStateException("a write was not noticed");
    }
    return new TreeMap<>(seen);
  }

  private void look(WrittenKey written) {
    Map<String, AttributeValue> key =
        Map.of(
            "pk", AttributeValue.fromS(written.hash()),
            "sk", AttributeValue.fromS(written.range()));
    GetItemResponse found =
        CLIENT.getItem(get -> get.tableName(name).key(key).consistentRead(true));
    String text = written.hash() + " " + written.range();
    if (found.hasItem()) {
      seen.put(text, new TreeMap<>(found.item()).toString());
    } else {
      seen.remove(text);
    }
  }

  /** The items of a partition, by sort key. */
  public List<Map<String, AttributeValue>> partition(String pk) {
    return CLIENT
        .query(request ->
            request
                .tableName(name)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items();
  }

  /** What a handler needs to find it and its key service. */
  Map<String, String> variables() {
    return Map.of(
        "TABLE_NAME",
        name,
        "AWS_ENDPOINT_URL_DYNAMODB",
        DATABASE.endpoint().toString(),
        "AWS_ENDPOINT_URL_KMS",
        KMS_SERVER.endpoint().toString(),
        "AWS_REGION",
        LambdaEvents.REGION,
        "AWS_ACCESS_KEY_ID",
        "local",
        "AWS_SECRET_ACCESS_KEY",
        "local");
  }

  /** What the sweep of a day hands on of a kind by then, a message for each shard that has any. */
  List<String> due(Due.Kind kind, LocalDate day, Instant now) {
    Table table = new Table(CLIENT, name);
    return IntStream.range(0, SHARDS)
        .mapToObj(shard -> Due.pages(table, new Due.Sweep(day, shard), now))
        .map(pages -> pages.flatMap(List::stream).filter(due -> due.kind() == kind))
        .map(due -> due.map(Due.Waiting::id).toList())
        .filter(ids -> !ids.isEmpty())
        .map(ids -> new DueBatch(kind, ids).write())
        .toList();
  }
}
