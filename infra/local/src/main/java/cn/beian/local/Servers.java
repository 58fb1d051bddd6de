package cn.beian.local;

import cn.beian.local.kms.KmsKeys;
import cn.beian.local.queue.QueueServer;
import cn.beian.local.stream.Tables;
import cn.beian.local.template.TableSpec;
import cn.beian.local.template.Wiring;
import cn.beian.testing.LocalDynamoDb;
import cn.beian.testing.LocalKmsServer;
import cn.beian.testing.LocalS3;
import cn.beian.testing.LocalSecretsServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The local servers in place of AWS's: database, queues, keys, objects, secrets. */
final class Servers implements AutoCloseable {
  private final LocalDynamoDb database;
  private final QueueServer queues;
  private final LocalKmsServer keys;
  private final LocalS3 objects;
  private final LocalSecretsServer secrets = new LocalSecretsServer();

  private Servers(
      LocalDynamoDb database, QueueServer queues, LocalKmsServer keys, LocalS3 objects) {
    this.database = database;
    this.queues = queues;
    this.keys = keys;
    this.objects = objects;
  }

  /** What the template wants, and where its queues will be. */
  record Wanted(Wiring wiring, URI queueAddress, Consumer<String> arrived) {}

  /** Starts them side by side; the tables are made, the queues and buckets too. */
  static Servers start(Options options, Wanted wanted) throws IOException {
    Wiring wiring = wanted.wiring();
    CompletableFuture<LocalS3> objects =
        CompletableFuture.supplyAsync(() -> objects(options, wanted), Thread::startVirtualThread);
    CompletableFuture<LocalDynamoDb> database =
        CompletableFuture.supplyAsync(() -> database(options, wiring), Thread::startVirtualThread);
    QueueServer queues =
        QueueServer.start(wanted.queueAddress(), wiring.queues(), options.file("queues"));
    LocalKmsServer keys =
        new LocalKmsServer(KmsKeys.open(wiring.keys(), options.file("keys.json")));
    return new Servers(database.join(), queues, keys, objects.join());
  }

  private static LocalS3 objects(Options options, Wanted wanted) {
    Path directory = options.file("objects");
    LocalS3 objects =
        directory == null
            ? LocalS3.inMemory(wanted.arrived())
            : LocalS3.onDisk(directory, wanted.arrived());
    wanted.wiring().buckets().forEach(bucket -> objects.with(bucket.name()));
    return objects;
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

  /** Puts secrets where functions read them, by their ARNs. */
  void put(Map<String, String> readSecrets) {
    readSecrets.forEach(secrets::put);
  }

  /** The variables that lead the functions' clients here. */
  Map<String, String> endpoints() {
    return Map.of(
        "AWS_ENDPOINT_URL_DYNAMODB", database.endpoint().toString(),
        "AWS_ENDPOINT_URL_SQS", queues.endpoint().toString(),
        "AWS_ENDPOINT_URL_KMS", keys.endpoint().toString(),
        "AWS_ENDPOINT_URL_S3", objects.endpoint().toString(),
        "AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.endpoint().toString());
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
    objects.close();
    secrets.close();
  }
}
