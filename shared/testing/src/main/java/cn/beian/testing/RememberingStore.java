package cn.beian.testing;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;
import software.amazon.dynamodb.services.local.shared.model.AttributeValue;

/**
 * The store under DynamoDB Local, which looks up a table before each touch of an item. This one
 * does so once, until somebody changes a table. Items are never remembered; of a table that is
 * watched, the keys are that were written.
 */
final class RememberingStore extends SQLiteDBAccess {
  /** The one store of a DynamoDB Local whose every key and region sees the same tables. */
  private static final String NAME = "shared-local-instance";

  private final Map<String, TableInfo> tables = new ConcurrentHashMap<>();
  private final Map<String, Queue<WrittenKey>> watched = new ConcurrentHashMap<>();

  static {
    TableDescriptions.remember();
  }

  private RememberingStore() {}

  private RememberingStore(String file) {
    super(file);
  }

  /** The key of an item that was put or deleted. */
  record WrittenKey(String hash, String range) {}

  /** One for this directory, in memory if there is none. */
  static RememberingStore in(@Nullable String directory) {
    return directory == null
        ? new RememberingStore()
        : new RememberingStore(
            LocalDynamoDBRequestHandler.generateDbFileRelativePath(directory, NAME));
  }

  /** Puts it under this DynamoDB Local. */
  void under(LocalDynamoDBRequestHandler database) {
    JobsRegister jobs = new JobsRegister(Executors.newFixedThreadPool(10), false);
    stores(database).put(NAME, new LocalDBClient(this, jobs));
  }

  /**
   * From now on every key of this table that is written stands here, whoever writes it; the table
   * has two keys, of text. What a transaction took back stands here too.
   */
  Queue<WrittenKey> watch(String table) {
    return watched.computeIfAbsent(table, any -> new ConcurrentLinkedQueue<>());
  }

  @Override
  public void putRecord(
      String table,
      Map<String, AttributeValue> item,
      AttributeValue hash,
      AttributeValue range,
      boolean bySystem) {
    super.putRecord(table, item, hash, range, bySystem);
    written(table, hash, range);
  }

  @Override
  public boolean deleteRecord(String table, Map<String, AttributeValue> key, boolean bySystem) {
    boolean deleted = super.deleteRecord(table, key, bySystem);
    TableInfo info = getTableInfo(table);
    if (info != null && info.getRangeKey() != null) {
      written(
          table,
          key.get(info.getHashKey().attributeName()),
          key.get(info.getRangeKey().attributeName()));
    }
    return deleted;
  }

  /** Told after the write: who looks in between sees it the next time. */
  private void written(
      String table, @Nullable AttributeValue hash, @Nullable AttributeValue range) {
    Queue<WrittenKey> keys = watched.get(table);
    if (keys != null && hash != null && range != null) {
      keys.add(new WrittenKey(hash.getS(), range.getS()));
    }
  }

  /** Nothing public leads to them. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> stores(LocalDynamoDBRequestHandler database) {
    Class<?> owner = LocalDynamoDBRequestHandler.class;
    try {
      return (Map<String, Object>)
          MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
              .findVarHandle(owner, "dbRequestHandlers", Map.class)
              .get(database);
    } catch (ReflectiveOperationException otherVersion) {
      throw new IllegalStateException(otherVersion);
    }
  }

  @Override
  public @Nullable TableInfo getTableInfo(String table) {
    return tables.computeIfAbsent(table, super::getTableInfo);
  }

  @Override
  public void updateTable(
      String table,
      ProvisionedThroughput throughput,
      OnDemandThroughput onDemand,
      BillingMode billing,
      long at,
      List<AttributeDefinition> attributes,
      List<GlobalSecondaryIndexDescription> indexes,
      Boolean deletionProtection,
      StreamSpecification stream) {
    super.updateTable(
        table, throughput, onDemand, billing, at, attributes, indexes, deletionProtection, stream);
    forget();
  }

  @Override
  public void updateTable(String table, @Nullable String timeToLive) {
    super.updateTable(table, timeToLive);
    forget();
  }

  @Override
  public void createGSIColumns(String table, String index) {
    super.createGSIColumns(table, index);
    forget();
  }

  @Override
  public void backfillGSI(String table, String index) {
    super.backfillGSI(table, index);
    forget();
  }

  @Override
  public void deleteGSI(String table, String index) {
    super.deleteGSI(table, index);
    forget();
  }

  @Override
  public void deleteTable(String table) {
    super.deleteTable(table);
    forget();
  }

  private void forget() {
    tables.clear();
    TableDescriptions.forget();
  }
}
