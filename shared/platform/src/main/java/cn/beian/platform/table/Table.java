package cn.beian.platform.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The one table: reads by key and queries. Nothing here scans. Writes go through {@link
 * Transaction}, but for single items that nothing else depends on.
 */
public final class Table {
  static final String OWNER_INDEX = "owner-index";
  static final String DUE_INDEX = "due-index";
  private static final int MOST_AT_ONCE = 100;
  private static final int TRIES = 5;
  private static final int QUERIES_PER_PAGE = 5;

  private final DynamoDbClient client;
  private final String name;

  public Table(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /** The item as it is now, never an older version. */
  Optional<Item> find(Key key) {
    Map<String, AttributeValue> found =
        client
            .getItem(request -> request.tableName(name).key(key.toMap()).consistentRead(true))
            .item();
    return found == null || found.isEmpty() ? Optional.empty() : Optional.of(Item.read(found));
  }

  /**
   * Those of the keys' items that are there, as they are now, in any order. What the table leaves
   * out because it is busy is asked for again.
   *
   * @throws TableBusyException if it stays busy
   */
  List<Item> findAll(Collection<Key> keys) {
    return keys.stream()
        .gather(Gatherers.windowFixed(MOST_AT_ONCE))
        .flatMap(some -> findSome(some).stream())
        .toList();
  }

  private List<Item> findSome(List<Key> keys) {
    List<Item> found = new ArrayList<>();
    Map<String, KeysAndAttributes> left = Map.of(name, asked(keys));
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      if (attempt > 1) {
        pauseBefore(attempt);
      }
      BatchGetItemResponse answer =
          client.batchGetItem(BatchGetItemRequest.builder().requestItems(left).build());
      answer.responses().getOrDefault(name, List.of()).forEach(item -> found.add(Item.read(item)));
      left = answer.unprocessedKeys();
    }
    return found;
  }

  private static void pauseBefore(int attempt) {
    if (attempt > TRIES) {
      throw new TableBusyException();
    }
    Transaction.pause(attempt - 1);
  }

  private static KeysAndAttributes asked(Collection<Key> keys) {
    return KeysAndAttributes.builder()
        .keys(keys.stream().map(Key::toMap).toList())
        .consistentRead(true)
        .build();
  }

  /** The items of a partition whose sort key begins so, as they are now, all of them. */
  List<Item> list(String pk, String prefix) {
    return client
        .queryPaginator(request ->
            request
                .tableName(name)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(values(":pk", pk, ":prefix", prefix)))
        .items()
        .stream()
        .map(Item::read)
        .toList();
  }

  /** The first items of a partition whose sort key begins so, as they are now. */
  List<Item> list(String pk, String prefix, int most) {
    return client
        .query(request ->
            request
                .tableName(name)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(values(":pk", pk, ":prefix", prefix))
                .limit(most))
        .items()
        .stream()
        .map(Item::read)
        .toList();
  }

  /**
   * One page of a list. With a filter it is read on until the page is full, but not for ever: a
   * page may be short, or empty, and still have a next one.
   *
   * @param cursor where it begins, as a caller gave it; null for the first
   * @throws cn.beian.platform.json.MalformedException if the cursor is not one of this list
   */
  PageOfItems page(Ask ask, int limit, @Nullable String cursor) {
    List<Item> items = new ArrayList<>();
    Cursor next = Cursor.parse(cursor, ask);
    int queries = ask.filter().isNone() ? 1 : QUERIES_PER_PAGE;
    for (int i = 0; i < queries && items.size() < limit && (i == 0 || next != null); i++) {
      PageOfItems some = query(ask, ask.filter().isNone() ? limit : MOST_AT_ONCE, next);
      items.addAll(some.items());
      next = some.next();
    }
    return items.size() > limit
        ? new PageOfItems(items.subList(0, limit), ask.after(items.get(limit - 1)))
        : new PageOfItems(items, next);
  }

  /** What passes the filter of so many items. */
  private PageOfItems query(Ask ask, int read, @Nullable Cursor from) {
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(name)
            .indexName(ask.index())
            .keyConditionExpression(ask.condition())
            .expressionAttributeValues(ask.values())
            .scanIndexForward(ask.range().oldestFirst())
            .limit(read);
    ask.filter().on(request);
    if (from != null) {
      request.exclusiveStartKey(from.key());
    }
    QueryResponse response = client.query(request.build());
    return new PageOfItems(
        response.items().stream().map(Item::read).toList(),
        response.hasLastEvaluatedKey()
            ? new Cursor(response.lastEvaluatedKey(), ask.filter())
            : null);
  }

  /** Items and where to go on, null at the end. */
  record PageOfItems(List<Item> items, @Nullable Cursor next) {}

  /**
   * Changes one item if its condition holds.
   *
   * @return false if it does not, or if a transaction is at the item
   */
  boolean update(UpdateItemRequest.Builder update) {
    try {
      client.updateItem(update.tableName(name).build());
      return true;
    } catch (ConditionalCheckFailedException | TransactionConflictException changed) {
      return false;
    }
  }

  /**
   * Reads a key that nobody writes, and attempts a write there whose condition cannot hold, so that
   * the first real write finds everything loaded.
   */
  public void prime() {
    find(Key.nothing());
    primeWrite();
  }

  /** As {@link #prime}, without the read: for a function that may not read. */
  public void primeWrite() {
    Transaction impossible = new Transaction(this);
    impossible.put(Item.of(Key.nothing()), Transaction.Unless.missing());
    impossible.commit("", Map.of());
  }

  String name() {
    return name;
  }

  DynamoDbClient client() {
    return client;
  }

  /** Expression values of type text. */
  static Map<String, AttributeValue> values(String... namesAndTexts) {
    Map<String, AttributeValue> values = HashMap.newHashMap(namesAndTexts.length / 2);
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      values.put(namesAndTexts[i], AttributeValue.fromS(namesAndTexts[i + 1]));
    }
    return values;
  }
}
