package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.platform.env.Environment;
import cn.beian.platform.env.SecretsManagerClients;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The stand-in as the client sees it that functions make. */
class LocalSecretsServerTest {
  private final LocalSecretsServer server = new LocalSecretsServer();
  private final SecretsManagerClient client =
      SecretsManagerClients.of(
          new Environment(
              Map.of(
                  "AWS_ENDPOINT_URL_SECRETS_MANAGER",
                  server.endpoint().toString(),
                  "AWS_REGION",
                  "local",
                  "AWS_ACCESS_KEY_ID",
                  "local",
                  "AWS_SECRET_ACCESS_KEY",
                  "local"),
              InstantSource.system(),
              List.of()));

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private String read(String id) {
    return client.getSecretValue(get -> get.secretId(id)).secretString();
  }

  @Test
  void theTextComesBackAsItWasPut() {
    String text = "[{\"a\":\"b\\\"\\n中文\"}]\n".repeat(3_000);
    server.put("one", text).put("two", "other");
    assertThat(read("one")).isEqualTo(text);
    assertThat(read("two")).isEqualTo("other");
    server.put("two", "next");
    assertThat(read("two")).isEqualTo("next");
  }

  @Test
  void whatIsNotThereIsRefusedAsByTheService() {
    server.put("one", "text");
    assertThatThrownBy(() -> read("two")).isInstanceOf(ResourceNotFoundException.class);
    server.remove("one");
    assertThatThrownBy(() -> read("one")).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void nothingButReadingIsUnderstood() {
    server.put("one", "text");
    assertThatThrownBy(
            () -> client.putSecretValue(put -> put.secretId("one").secretString("other")))
        .isInstanceOf(InvalidRequestException.class);
    assertThat(read("one")).isEqualTo("text");
  }
}
