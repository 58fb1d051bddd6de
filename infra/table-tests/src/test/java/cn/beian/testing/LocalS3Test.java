package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.presigner.PresignedRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class LocalS3Test {
  private static final String BUCKET = "materials";
  private static final Duration GOOD = Duration.ofMinutes(5);

  @Test
  void anObjectArrivesWhereTheOnlyOtherIsRemovedAtTheSameTime()
      throws InterruptedException, ExecutionException {
    try (LocalS3 server = LocalS3.inMemory(key -> {}).with(BUCKET);
        S3Presigner links = links(server);
        HttpClient http = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Boolean>> both =
          List.of(() -> comesAndGoes(http, links, "one"), () -> comesAndGoes(http, links, "two"));
      for (Future<Boolean> each : threads.invokeAll(both)) {
        assertThat(each.get()).isTrue();
      }
    }
  }

  private static S3Presigner links(LocalS3 server) {
    return S3Presigner.builder()
        .endpointOverride(server.endpoint())
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .region(Region.CN_NORTH_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(LocalS3.CREDENTIAL, LocalS3.CREDENTIAL)))
        .build();
  }

  /** Whether an object was put and removed each time, with no failure of the server. */
  private static boolean comesAndGoes(HttpClient http, S3Presigner links, String name)
      throws IOException, InterruptedException {
    String key = "uploads/order/" + name;
    PresignedRequest put =
        links.presignPutObject(link ->
            link.signatureDuration(GOOD)
                .putObjectRequest(object ->
                    object
                        .bucket(BUCKET)
                        .key(key)
                        .serverSideEncryption(ServerSideEncryption.AWS_KMS)));
    PresignedRequest delete =
        links.presignDeleteObject(link ->
            link.signatureDuration(GOOD)
                .deleteObjectRequest(object -> object.bucket(BUCKET).key(key)));
    boolean each = true;
    for (int time = 0; time < 300 && each; time++) {
      each = send(http, put) == 200 && send(http, delete) == 204;
    }
    return each;
  }

  private static int send(HttpClient http, PresignedRequest link)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(link.url().toString()))
            .method(link.httpRequest().method().name(), BodyPublishers.ofString("synthetic"));
    link.signedHeaders()
        .forEach((header, values) -> {
          if (!header.equals("host")) {
            request.header(header, values.getFirst());
          }
        });
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }
}
