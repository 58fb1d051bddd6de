package cn.beian.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The suite over the tiny template, with what a test asks of it. */
final class TinySuite implements AutoCloseable {
  static final Path TEMPLATE = template();

  private final Suite suite;
  private final HttpClient http = HttpClient.newHttpClient();
  private final DynamoDbClient table;

  TinySuite(Options options) throws IOException {
    suite = Suite.start(options);
    table =
        DynamoDbClient.builder()
            .endpointOverride(suite.database())
            .region(Region.of("local"))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  private static Path template() {
    try {
      return Path.of(Objects.requireNonNull(TinySuite.class.getResource("/tiny.yaml")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  Suite suite() {
    return suite;
  }

  HttpResponse<String> call(String method, String path, @Nullable String token)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(suite.address() + path))
            .method(method, BodyPublishers.ofString("{}"));
    if (token != null) {
      request.header("Authorization", token);
    }
    return send(request.build());
  }

  HttpResponse<String> post(String path, String body) throws InterruptedException {
    URI uri = URI.create(suite.address() + path);
    return send(HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build());
  }

  HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The counter's value; 0 if there is none. */
  int count(String pk) {
    Map<String, AttributeValue> item =
        table
            .getItem(get ->
                get.tableName("Table")
                    .consistentRead(true)
                    .key(
                        Map.of(
                            "pk", AttributeValue.fromS(pk),
                            "sk", AttributeValue.fromS("COUNT"))))
            .item();
    AttributeValue count = item.get("n");
    return count == null ? 0 : Integer.parseInt(count.n());
  }

  @Override
  public void close() {
    table.close();
    http.shutdownNow();
    suite.close();
  }
}
