package cn.beian.local.queue;

import cn.beian.local.template.LocalNames;
import cn.beian.local.template.QueueSpec;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.pekko.actor.Terminated;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;
import org.jspecify.annotations.Nullable;
import scala.Function0;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * An SQS-compatible server (ElasticMQ) in this JVM, on loopback, with the queues of the template.
 */
public final class QueueServer implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int LEAST_PORT = 20_000;
  private static final int FIRST_PORT_OF_CONNECTIONS = 32_768;
  private static final Duration STORAGE_LAG = Duration.ofSeconds(2);

  private final URI endpoint;
  private final Function0<Terminated> stop;
  private final boolean kept;

  private QueueServer(URI endpoint, Function0<Terminated> stop, boolean kept) {
    this.endpoint = endpoint;
    this.stop = stop;
    this.kept = kept;
  }

  /**
   * A free address for a server to come: the queues' URLs must be known before it runs. Its port is
   * below those that systems give to connections going out, for one of them would be taken again
   * before the server has it.
   */
  public static URI freeAddress() {
    return ThreadLocalRandom.current()
        .ints(LEAST_PORT, FIRST_PORT_OF_CONNECTIONS)
        .filter(QueueServer::free)
        .mapToObj(port -> URI.create("http://" + LOOPBACK + ":" + port))
        .findFirst()
        .orElseThrow();
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /**
   * Starts the server.
   *
   * @param store file that keeps the messages over a restart; null for memory only
   */
  public static QueueServer start(URI endpoint, List<QueueSpec> queues, @Nullable Path store) {
    Map<String, Object> settings = address(endpoint);
    settings.putAll(storage(store));
    settings.put("queues", queues(queues));
    ElasticMQServerConfig config =
        new ElasticMQServerConfig(
            ConfigFactory.parseMap(settings).withFallback(ConfigFactory.load()));
    return new QueueServer(endpoint, new ElasticMQServer(config).start(), store != null);
  }

  private static Map<String, Object> address(URI endpoint) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("node-address.protocol", "http");
    settings.put("node-address.host", LOOPBACK);
    settings.put("node-address.port", endpoint.getPort());
    settings.put("node-address.context-path", "");
    settings.put("generate-node-address", false);
    settings.put("rest-sqs.enabled", true);
    settings.put("rest-sqs.bind-hostname", LOOPBACK);
    settings.put("rest-sqs.bind-port", endpoint.getPort());
    settings.put("rest-sqs.sqs-limits", "strict");
    settings.put("aws.region", LocalNames.REGION);
    settings.put("aws.accountId", LocalNames.ACCOUNT);
    settings.put("queues-storage.enabled", false);
    return settings;
  }

  private static Map<String, Object> storage(@Nullable Path store) {
    return Map.of(
        "messages-storage.enabled",
        store != null,
        "messages-storage.driver-class",
        "org.h2.Driver",
        "messages-storage.uri",
        "jdbc:h2:" + (store == null ? "mem:none" : store.toAbsolutePath()),
        "messages-storage.username",
        "",
        "messages-storage.password",
        "",
        "messages-storage.prune-data-on-init",
        false);
  }

  private static Map<String, Object> queues(List<QueueSpec> queues) {
    Map<String, Object> all = new HashMap<>();
    for (QueueSpec queue : queues) {
      Map<String, Object> settings = new HashMap<>();
      settings.put("defaultVisibilityTimeout", queue.visibility().toSeconds() + " seconds");
      settings.put("delay", queue.delay().toSeconds() + " seconds");
      settings.put("receiveMessageWait", "0 seconds");
      if (queue.redrive() != null) {
        String arn = queue.redrive().deadLetterArn();
        settings.put(
            "deadLettersQueue",
            Map.of(
                "name", arn.substring(arn.lastIndexOf(':') + 1),
                "maxReceiveCount", queue.redrive().maxReceiveCount()));
      }
      all.put(queue.name(), settings);
    }
    return all;
  }

  /** Where clients find it. */
  public URI endpoint() {
    return endpoint;
  }

  /** The URL of a queue. */
  public String url(QueueSpec queue) {
    return endpoint + "/" + LocalNames.ACCOUNT + "/" + queue.name();
  }

  /** A new client of it. The caller closes it. */
  public SqsClient client() {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(LocalNames.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  @Override
  public void close() {
    if (kept) {
      awaitStorage();
    }
    stop.apply();
  }

  /**
   * ElasticMQ stores messages beside its answers and does not tell when it has: seen to lose one on
   * a busy machine.
   */
  private static void awaitStorage() {
    try {
      Thread.sleep(STORAGE_LAG);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
