package cn.beian.local.messages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.http.SignedClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageGatewayTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);
  private static final String MESSAGE =
      """
      {"messageId":"m-1","channel":"SMS","to":"13800000000","text":"hello"}
      """;

  @Test
  void aMessageIsKeptOnceHoweverOftenItComes(@TempDir Path directory)
      throws IOException, InterruptedException {
    Path file = directory.resolve("messages.json");
    SignedClient client = new SignedClient("secret", NOON);
    try (MessageGateway gateway = new MessageGateway("secret", CLOCK, file)) {
      URI uri = URI.create(gateway.address() + "/messages");
      assertThat(client.post(uri, MESSAGE)).isEqualTo(202);
      assertThat(client.post(uri, MESSAGE)).isEqualTo(202);
      assertThat(gateway.captured()).hasSize(1);
      assertThat(gateway.captured().get(0).path("attempts").asInt()).isEqualTo(2);
    }
    try (MessageGateway gateway = new MessageGateway("secret", CLOCK, file)) {
      assertThat(gateway.captured()).hasSize(1);
    }
  }

  @Test
  void whatIsNotSignedOrNotAMessageIsRefused() throws IOException, InterruptedException {
    try (MessageGateway gateway = new MessageGateway("secret", CLOCK, null)) {
      URI uri = URI.create(gateway.address() + "/messages");
      assertThat(new SignedClient("other", NOON).post(uri, MESSAGE)).isEqualTo(401);
      assertThat(new SignedClient("secret", NOON.minusSeconds(600)).post(uri, MESSAGE))
          .isEqualTo(401);
      SignedClient client = new SignedClient("secret", NOON);
      assertThat(client.post(uri, "{}")).isEqualTo(422);
      assertThat(client.post(uri, MESSAGE.replace("SMS", "FAX"))).isEqualTo(422);
      assertThat(client.post(URI.create(gateway.address() + "/"), MESSAGE)).isEqualTo(404);
      assertThat(gateway.captured()).isEmpty();
    }
  }
}
