package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.platform.text.Notices;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PUT and GET /notice-preferences. */
class NoticePreferencesFunctionsTest extends HandlerIdempotencyContract {
  @Override
  protected RequestStreamHandler create() {
    return new PutNoticePreferencesFunction();
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
  protected HttpEvent request() {
    return put(
        "{\"language\":\"en\",\"off\":{\"EMAIL\":[\"ORDER_WITHDRAWN\",\"ORDER_ABANDONED\"]}}");
  }

  @Override
  protected HttpEvent otherRequest() {
    return put("{\"language\":\"zh-CN\"}");
  }

  private static HttpEvent put(String body) {
    return LambdaEvents.http("PUT", "/notice-preferences").body(body);
  }

  private HandlerReply shown() throws Exception {
    return harness
        .call(
            harness.make(GetNoticePreferencesFunction::new),
            caller().calls(LambdaEvents.http("GET", "/notice-preferences")))
        .done(200);
  }

  @Test
  void whoNeverSaidAnythingIsToldEverythingInChinese() throws Exception {
    HandlerReply reply = shown();
    assertThat(reply.text("/language")).isEqualTo("zh-CN");
    assertThat(reply.at("/off")).isEqualTo(Map.of("SMS", List.of(), "EMAIL", List.of()));
    List<String> optional = reply.list("/optional").stream().map(String::valueOf).toList();
    assertThat(optional)
        .contains("ORDER_SUBMITTED")
        .doesNotContain("ORDER_EXPIRED", "SMS_CODE")
        .allSatisfy(name -> assertThat(new Notices().named(name).optional()).isTrue());
  }

  @Test
  void whatWasSaidIsShownAndReplacedAsAWhole() throws Exception {
    HandlerReply said = call(request()).done(200);
    assertThat(shown().body()).isEqualTo(said.body());
    assertThat(said.at("/off"))
        .isEqualTo(
            Map.of("SMS", List.of(), "EMAIL", List.of("ORDER_ABANDONED", "ORDER_WITHDRAWN")));
    call(otherRequest()).done(200);
    assertThat(shown().at("/off")).isEqualTo(Map.of("SMS", List.of(), "EMAIL", List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | /language",
        "{\"language\":\"de\"} | /language",
        "{\"language\":\"en\",\"off\":[]} | /off",
        "{\"language\":\"en\",\"off\":{\"SMS\":[\"ORDER_EXPIRED\"]}} | /off/SMS/0",
        "{\"language\":\"en\",\"off\":{\"SMS\":[\"NONE\"]}} | /off/SMS/0",
        "{\"language\":\"en\",\"off\":{\"IN_SITE\":[\"ORDER_SUBMITTED\"]}} | /off/IN_SITE",
        "{\"language\":\"en\",\"quiet\":true} | /quiet",
      })
  void whatCannotBeIsRefusedWithItsField(String body, String path) throws Exception {
    HandlerReply reply = call(put(body)).refused(400, "MALFORMED");
    assertThat(reply.text()).contains("\"" + path + "\"");
    assertThat(shown().text("/language")).isEqualTo("zh-CN");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, GetNoticePreferencesFunction::new))
        .containsExactly("GetItem");
    HandlerPriming.operations(harness, PutNoticePreferencesFunction::new);
    assertThat(harness.table().partition("ACCOUNT#priming")).isEmpty();
  }
}
