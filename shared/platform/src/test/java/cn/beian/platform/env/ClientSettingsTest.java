package cn.beian.platform.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;

class ClientSettingsTest {
  private static final Map<String, String> KEYS =
      Map.of(
          "AWS_REGION", "cn-north-1",
          "AWS_ACCESS_KEY_ID", "id",
          "AWS_SECRET_ACCESS_KEY", "secret");

  private static DynamoDbServiceClientConfiguration client(Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(KEYS);
    variables.putAll(more);
    Environment environment = new Environment(variables, InstantSource.system(), List.of());
    try (DynamoDbClient client = DynamoDbClients.of(environment)) {
      return client.serviceClientConfiguration();
    }
  }

  private static AwsCredentialsIdentity credentials(Map<String, String> more) {
    return client(more).credentialsProvider().resolveIdentity().join();
  }

  @Test
  void credentialsAreTheVariables() {
    assertThat(credentials(Map.of())).isEqualTo(AwsBasicCredentials.create("id", "secret"));
    assertThat(credentials(Map.of("AWS_SESSION_TOKEN", "token")))
        .isEqualTo(AwsSessionCredentials.create("id", "secret", "token"));
  }

  @Test
  void regionAndEndpointAreTheVariables() {
    assertThat(client(Map.of()).region()).hasToString("cn-north-1");
    assertThat(client(Map.of()).endpointOverride()).isEmpty();
    assertThat(client(Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9")).endpointOverride())
        .hasValueSatisfying(uri -> assertThat(uri).hasToString("http://127.0.0.1:9"));
  }

  @Test
  void aCallThatMustNotBeRepeatedEndsInTimeAndIsMadeOnce() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Map<String, String> variables = new HashMap<>(KEYS);
      variables.put("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:" + silent.getLocalPort());
      Environment environment = new Environment(variables, InstantSource.system(), List.of());
      Duration longest = Duration.ofMillis(300);
      try (DynamoDbClient client =
          ClientSettings.configureOnce(DynamoDbClient.builder(), environment, "DYNAMODB", longest)
              .build()) {
        long begin = System.nanoTime();
        assertThatThrownBy(() -> client.getItem(get -> get.tableName("t").key(Map.of())))
            .isInstanceOf(ApiCallTimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
      }
      silent.accept().close();
      silent.setSoTimeout(100);
      assertThatThrownBy(silent::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }
}
