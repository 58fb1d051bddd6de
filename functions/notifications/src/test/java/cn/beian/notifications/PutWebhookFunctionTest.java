package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PUT /webhooks/{webhook}. */
class PutWebhookFunctionTest extends HandlerContract {
  private static final String URL = "https://1.1.1.1/events";

  @Override
  protected RequestStreamHandler create() {
    return new PutWebhookFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.UPDATE;
  }

  @Override
  protected boolean createsWhatThePathNames() {
    return true;
  }

  @Override
  protected HttpEvent request() {
    return named("sample").body(Json.text(Map.of("url", URL)));
  }

  private static HttpEvent named(String name) {
    return LambdaEvents.http("PUT", "/webhooks/" + name)
        .resource("/webhooks/{webhook}")
        .pathParameter("webhook", name);
  }

  @ParameterizedTest
  @CsvSource({
    "http://1.1.1.1/,NOT_HTTPS",
    "ftp://1.1.1.1/,NOT_HTTPS",
    "https://u:p@1.1.1.1/,USER_INFO",
    "https://1.1.1.1:22/,PORT",
    "https://1.1.1.1:1023/,PORT",
    "https://1.1.1.1/#x,NOT_A_URL",
    "https:///x,NOT_A_URL",
    "events,NOT_A_URL",
    "https://no-such-name.invalid/,HOST_UNKNOWN",
    "https://127.0.0.1/,NOT_PUBLIC",
    "https://2130706433/,NOT_PUBLIC",
    "https://169.254.169.254/latest,NOT_PUBLIC",
    "https://10.0.0.8:8443/,NOT_PUBLIC",
    "https://[::1]/,NOT_PUBLIC",
    "https://[fd00::1]/,NOT_PUBLIC",
    "https://[::ffff:10.0.0.1]/,NOT_PUBLIC",
    "https://localhost/,NOT_PUBLIC",
  })
  void addressesThatWillNotDoAreRefused(String url, String reason) throws Exception {
    HandlerReply reply = call(named("sample").body(Json.text(Map.of("url", url))));
    assertThat(reply.status()).as(reply.text()).isGreaterThanOrEqualTo(400);
    assertThat(reply.text("/code")).isEqualTo("WEBHOOK_ADDRESS_REFUSED");
    assertThat(reply.text()).contains("(" + reason + ")");
    assertThat(harness.table().partition("ACCOUNT#" + caller().account())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NONE", "BUREAU_FILE_FETCHED", "WEBHOOK_CHANGED", "SERVICE_CODE_UNBOUND"})
  void typesThatNoFeedHasAreRefused(String type) throws Exception {
    String body = Json.text(Map.of("url", URL, "events", List.of("ORDER_EXPIRED", type)));
    HandlerReply reply = call(named("sample").body(body)).refused(400, "MALFORMED");
    assertThat(reply.text("/errors/0/path")).isEqualTo("/events/1");
    assertThat(harness.table().partition("ACCOUNT#" + caller().account())).isEmpty();
  }

  @Test
  void aSixthIsRefusedAndADeletedOneMakesRoom() throws Exception {
    HandlerCaller caller = HandlerCaller.customer(HandlerHarness.anotherNumber());
    for (String name : List.of("a", "b", "c", "d", "e", "e")) {
      HttpEvent event = named(name).body(Json.text(Map.of("url", URL)));
      harness.call(handler(), caller.calls(event)).done(200);
    }
    HttpEvent sixth = named("f").body(Json.text(Map.of("url", URL)));
    harness.call(handler(), caller.calls(sixth)).refused(409, "TOO_MANY_WEBHOOKS");
    HttpEvent delete =
        LambdaEvents.http("DELETE", "/webhooks/a")
            .resource("/webhooks/{webhook}")
            .pathParameter("webhook", "a");
    harness.call(harness.make(DeleteWebhookFunction::new), caller.calls(delete)).done(200);
    harness.call(handler(), caller.calls(sixth)).done(200);
  }

  @Test
  void theSecretIsSealed() throws Exception {
    String secret = call(request()).done(200).text("/secret");
    assertThat(secret).hasSize(49);
    assertThat(harness.table().dump().toString()).doesNotContain(secret);
  }
}
