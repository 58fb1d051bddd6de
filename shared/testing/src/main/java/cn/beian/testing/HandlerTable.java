package cn.beian.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/** The table in a DynamoDB Local that all tests of a JVM share. */
public final class HandlerTable {
  private static final LocalDynamoDb DATABASE = LocalDynamoDb.inMemory();
  private static final LocalKms KMS = new LocalKms();
  private static final LocalKmsServer KMS_SERVER = new LocalKmsServer(KMS);
  private static final DynamoDbClient CLIENT = DATABASE.direct();
  private static final AtomicInteger TABLES = new AtomicInteger();
  private static final HandlerTable SHARED = new HandlerTable();

  private final String name = "Table-" + TABLES.incrementAndGet();

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

  /** Everything in it, by key, each item as text. */
  public SortedMap<String, String> dump() {
    SortedMap<String, String> dump = new TreeMap<>();
    for (Map<String, AttributeValue> item : items("SELECT * FROM \"" + name + "\"")) {
      String key = text(item, "pk") + " " + text(item, "sk");
      dump.put(key, new TreeMap<>(item).toString());
    }
    return dump;
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name).s();
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

  private static List<Map<String, AttributeValue>> items(String statement) {
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    ExecuteStatementResponse page =
        CLIENT.executeStatement(request -> request.statement(statement));
    items.addAll(page.items());
    while (page.nextToken() != null) {
      String next = page.nextToken();
      page = CLIENT.executeStatement(request -> request.statement(statement).nextToken(next));
      items.addAll(page.items());
    }
    return items;
  }
}
