package cn.beian.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

class BackOffTest {
  @ParameterizedTest
  @CsvSource({"1, 30", "2, 60", "3, 120", "4, 240", "5, 480", "6, 900", "7, 900", "1000, 900"})
  void waitsTwiceAsLongEachTimeUpToTheLongest(int attempts, int seconds) {
    try (SqsClient nobody =
        SqsClient.builder()
            .region(Region.CN_NORTH_1)
            .endpointOverride(URI.create("http://127.0.0.1:9"))
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      BackOff backOff =
          new BackOff(nobody, "queue", Duration.ofSeconds(30), Duration.ofMinutes(15));
      assertThat(backOff.after(attempts)).isEqualTo(Duration.ofSeconds(seconds));
    }
  }
}
