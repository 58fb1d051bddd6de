package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** POST /reviews/{orderId}/claim. */
class ClaimReviewFunctionTest extends ReviewActContract {
  @Override
  protected HttpFunction create() {
    return new ClaimReviewFunction();
  }

  @Override
  HttpEvent act(String order) {
    return on(order, "POST", "/claim");
  }

  @Override
  protected HttpEvent otherRequest() {
    return request().body("{ }");
  }

  @Test
  void theReviewIsShownAsItIs() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.body())
        .containsOnlyKeys(
            "orderId",
            "type",
            "province",
            "round",
            "since",
            "dueBy",
            "state",
            "claim",
            "nextCall",
            "calls",
            "videos")
        .containsEntry("orderId", id)
        .containsEntry("type", "FIRST_FILING")
        .containsEntry("province", "CN-GD")
        .containsEntry("round", 1)
        .containsEntry("state", "OPEN");
    assertThat(reply.at("/nextCall")).isEqualTo(Map.of("contact", "PRINCIPAL", "service", 0));
    Instant since = Instant.parse(reply.text("/since"));
    assertThat(reply.text("/dueBy")).isEqualTo(since.plus(Duration.ofDays(1)).toString());
    assertThat(reply.text("/claim/by")).isEqualTo("reviewer-1");
    assertThat(reply.text("/claim/until"))
        .isEqualTo(Instant.parse(reply.text("/claim/since")).plusSeconds(3600).toString());
  }

  @Test
  void whoHasItRenewsIt() throws Exception {
    HandlerReply first = call(request()).done(200);
    harness.pass(Duration.ofMinutes(50));
    HandlerReply second = call(request()).done(200);
    assertThat(second.text("/claim/since")).isEqualTo(first.text("/claim/since"));
    assertThat(second.text("/claim/until")).isGreaterThan(first.text("/claim/until"));
  }
}
