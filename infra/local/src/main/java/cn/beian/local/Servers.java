package cn.beian.local;

import cn.beian.local.kms.KmsKeys;
import cn.beian.local.queue.QueueServer;
import cn.beian.local.stream.Tables;
import cn.beian.local.template.TableSpec;
import cn.beian.local.template.Wiring;
import cn.beian.testing.LocalDynamoDb;
import cn.beian.testing.LocalKmsServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The local servers in place of AWS's: database, queues, keys. */
final class Servers implements AutoCloseable {
  private final LocalDynamoDb database;
  private final QueueServer queues;
  private final LocalKmsServer keys;

  private Servers(LocalDynamoDb database, QueueServer queues, LocalKmsServer keys) {
    this.database = database;
    this.queues = queues;
    this.keys = keys;
  }

  /** Starts them side by side; the tables are made, the queues too. */
  static Servers start(Options options, Wiring wiring, URI queueAddress) throws IOException {
    CompletableFuture<LocalDynamoDb> database =
        CompletableFuture.supplyAsync(() -> database(options, wiring), Thread::startVirtualThread);
    QueueServer queues = QueueServer.start(queueAddress, wiring.queues(), options.file("queues"));
    LocalKmsServer keys =
        new LocalKmsServer(KmsKeys.open(wiring.keys(), options.file("keys.json")));
    return new Servers(database.join(), queues, keys);
  }

  private static LocalDynamoDb database(Options options, Wiring wiring) {
    Path directory = options.file("table");
    LocalDynamoDb database =
        directory == null ? LocalDynamoDb.inMemory() : LocalDynamoDb.onDisk(directory);
    try (DynamoDbClient client = database.client()) {
      for (TableSpec table : wiring.tables()) {
        Tables.create(client, table);
      }
    }
    return database;
  }

  /** The variables that lead the functions' clients here. */
  Map<String, String> endpoints() {
    return Map.of(
        "AWS_ENDPOINT_URL_DYNAMODB", database.endpoint().toString(),
        "AWS_ENDPOINT_URL_SQS", queues.endpoint().toString(),
        "AWS_ENDPOINT_URL_KMS", keys.endpoint().toString());
  }

  LocalDynamoDb database() {
    return database;
  }

  QueueServer queues() {
    return queues;
  }

  @Override
  public void close() {
    queues.close();
    database.close();
    keys.close();
  }
}
