package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What every function that writes for a caller keeps beside {@link HandlerContract}: an
 * Idempotency-Key makes it happen once.
 */
public abstract class HandlerIdempotencyContract extends HandlerContract {
  private static final String KEY = "Idempotency-Key";

  /**
   * A request of the same caller to the same operation that differs from {@link #request} and would
   * be done.
   */
  protected abstract HttpEvent otherRequest();

  @Test
  void aRepetitionIsAnsweredAsTheFirstAndWritesNothing() throws Exception {
    HttpEvent request = allowed(request().header(KEY, "key-1"));
    HandlerReply first = harness.call(handler(), request);
    assertThat(first.status()).isLessThan(300);
    assertThat(first.headers()).doesNotContainKey("Idempotent-Replayed");
    Map<String, String> after = harness.table().dump();
    for (int i = 0; i < 2; i++) {
      HandlerReply again = harness.call(handler(), request).done(200);
      assertThat(again.body()).isEqualTo(first.body());
      assertThat(again.headers()).containsEntry("Idempotent-Replayed", "true");
    }
    assertThat(HandlerMessages.withoutAudit(harness.table().dump()))
        .isEqualTo(HandlerMessages.withoutAudit(after));
  }

  @Test
  void aKeyIsForOneRequestOnly() throws Exception {
    harness.call(handler(), allowed(request().header(KEY, "key-1")));
    Map<String, String> after = harness.table().dump();
    HttpEvent other = allowed(otherRequest().header(KEY, "key-1"));
    harness.call(handler(), other).refused(422, "IDEMPOTENCY_KEY_REUSED");
    assertThat(HandlerMessages.withoutAudit(harness.table().dump()))
        .containsAllEntriesOf(HandlerMessages.withoutAudit(after));
  }

  @Test
  void keysOfOtherCharactersAreMalformed() throws Exception {
    for (String key : List.of("", " ", "a b", "schlüssel", "a\tb")) {
      HandlerReply reply = call(request().header(KEY, key));
      assertThat(reply.refused(400, "IDEMPOTENCY_KEY_MALFORMED").status()).as(key).isEqualTo(400);
    }
  }

  @Test
  void keysHave1To64Characters() throws Exception {
    call(request().header(KEY, "x".repeat(65))).refused(400, "IDEMPOTENCY_KEY_MALFORMED");
    assertThat(call(request().header(KEY, "!".repeat(64))).status()).isLessThan(300);
  }

  @Test
  void theKeyIsForgottenAfterADay() throws Exception {
    HttpEvent request = allowed(request().header(KEY, "key-1"));
    harness.call(handler(), request);
    harness.pass(Duration.ofHours(25));
    assertThat(harness.call(handler(), request).headers()).doesNotContainKey("Idempotent-Replayed");
  }

  @Test
  void aRefusedRequestKeepsNoKey() throws Exception {
    HandlerCaller right = Objects.requireNonNull(caller());
    HttpEvent request = request().header(KEY, "key-1").body("{\"nobody\":1}");
    harness.call(handler(), right.calls(request)).refused(400, "MALFORMED");
    RequestStreamHandler handler = handler();
    assertThat(harness.call(handler, right.calls(request().header(KEY, "key-1"))).headers())
        .doesNotContainKey("Idempotent-Replayed");
  }
}
