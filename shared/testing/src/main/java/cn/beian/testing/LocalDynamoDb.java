package cn.beian.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local in this JVM, on the loopback interface only: its own server listens on every
 * interface, so this one puts the same handler behind a connector of ours. Every region and access
 * key sees the same tables.
 */
public final class LocalDynamoDb implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";

  private final LocalDynamoDBRequestHandler database;
  private final RememberingStore store;
  private final LocalDynamoDBServerHandler handler;
  private final Server server;
  private final ServerConnector connector;

  private LocalDynamoDb(@Nullable String directory, int port) {
    quieten();
    store = RememberingStore.in(directory);
    database = new QuickTransactions(directory, store);
    store.under(database);
    handler = new LocalDynamoDBServerHandler(database, "");
    QueuedThreadPool threads = new QueuedThreadPool(32, 4);
    threads.setDaemon(true);
    server = new Server(threads);
    server.setHandler(handler);
    connector = new ServerConnector(server, 1, 1);
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    server.addConnector(connector);
  }

  /** Starts one that forgets everything when closed, on a free port. */
  public static LocalDynamoDb inMemory() {
    return start(null, 0);
  }

  /**
   * Starts one that keeps its tables, items and streams in the directory, which is made if need be,
   * on a free port.
   */
  public static LocalDynamoDb onDisk(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return start(directory.toAbsolutePath().toString(), 0);
  }

  private static LocalDynamoDb start(@Nullable String directory, int port) {
    LocalDynamoDb started = new LocalDynamoDb(directory, port);
    LifeCycle.start(started.server);
    return started;
  }

  /** Where clients find it. */
  public URI endpoint() {
    return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
  }

  /** The host that the connector is bound to. */
  String boundHost() {
    return connector.getHost();
  }

  /** A new client of it, with made-up credentials. The caller closes it. */
  public DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint())
        .region(Region.of("local"))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  /** A client that hands its calls straight to the database: for what a test lays and looks at. */
  public DynamoDbClient direct() {
    return new DirectDynamoDb(database);
  }

  /** The keys of this table that are written from now on; for a table with two keys of text. */
  Queue<RememberingStore.WrittenKey> watch(String table) {
    return store.watch(table);
  }

  /** How many items there are in a table. */
  long count(String table) {
    return store.getTableItemCount(table);
  }

  @Override
  public void close() {
    LifeCycle.stop(server);
    handler.close();
  }

  private static void quieten() {
    System.setProperty("org.eclipse.jetty.util.log.announce", "false");
    System.setProperty("org.eclipse.jetty.LEVEL", "WARN");
    java.util.logging.Logger.getLogger("com.almworks.sqlite4java")
        .setLevel(java.util.logging.Level.WARNING);
  }
}
