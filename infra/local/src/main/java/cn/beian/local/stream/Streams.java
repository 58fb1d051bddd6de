package cn.beian.local.stream;

import cn.beian.local.function.Functions;
import cn.beian.local.template.EventSource;
import cn.beian.local.template.LocalNames;
import cn.beian.local.template.TemplateException;
import cn.beian.local.template.Wiring;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The event sources that follow the table's stream. */
public final class Streams implements AutoCloseable {
  /**
   * Where records go.
   *
   * @param giveUp is told the failure queue's ARN and a message for it
   */
  public record Target(Functions functions, BiConsumer<String, String> giveUp) {}

  private final DynamoDbStreamsClient client;
  private final List<StreamPoller> pollers;

  /**
   * Event sources that are not started yet; the table must be there.
   *
   * @param directory where they note how far they are; null for memory only
   */
  public Streams(URI database, Wiring wiring, Target target, @Nullable Path directory) {
    client = client(database);
    pollers =
        wiring
            .sources(EventSource.Stream.class)
            .map(source -> {
              String arn = streamArn(wiring);
              return new StreamPoller(
                  client,
                  arn,
                  new StreamDelivery(source, arn, target),
                  directory == null
                      ? null
                      : directory.resolve("stream-" + source.function() + ".json"));
            })
            .toList();
  }

  private static DynamoDbStreamsClient client(URI database) {
    return DynamoDbStreamsClient.builder()
        .endpointOverride(database)
        .region(Region.of(LocalNames.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private String streamArn(Wiring wiring) {
    if (wiring.tables().size() != 1) {
      throw new TemplateException("the suite follows the stream of one table");
    }
    String table = wiring.tables().getFirst().name();
    return client.listStreams(list -> list.tableName(table)).streams().stream()
        .map(Stream::streamArn)
        .findFirst()
        .orElseThrow(() -> new TemplateException("the table " + table + " has no stream"));
  }

  /** Begins to follow. */
  public void start() {
    pollers.forEach(StreamPoller::start);
  }

  /** How often all of them have found nothing new since the start. */
  public long emptyRounds() {
    return pollers.stream().mapToLong(StreamPoller::emptyRounds).min().orElse(Long.MAX_VALUE);
  }

  @Override
  public void close() {
    pollers.forEach(StreamPoller::close);
    client.close();
  }
}
