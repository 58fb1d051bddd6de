package cn.beian.smschecks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /sms-checks/resends, which anybody may call. */
class ResendSmsCheckFunctionTest extends HandlerContract {
  private OrderId id = new OrderId("");

  @BeforeEach
  void lay() {
    id = harness.seeds().handedOver(harness.number()).id();
    harness.output().secret(mobile());
    harness.output().secret(code());
    harness.output().secret(HandlerSamples.ID_END);
  }

  @Override
  protected RequestStreamHandler create() {
    return new ResendSmsCheckFunction();
  }

  @Override
  protected @Nullable HandlerCaller caller() {
    return null;
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected HttpEvent request() {
    return wish(mobile(), HandlerSamples.ID_END);
  }

  private String mobile() {
    return HandlerSamples.mobile(harness.number());
  }

  private String code() {
    return harness.seeds().sms().code(mobile());
  }

  private Order order() {
    return harness.seeds().order(id);
  }

  /** A mobile that nothing is filed with. */
  private String stranger() {
    return "137" + mobile().substring(3);
  }

  /** Each test calls from an address of its own. */
  private String address() {
    return "10.0.%d.%d".formatted(harness.number() / 256, harness.number() % 256);
  }

  private HttpEvent wish(String mobile, String idLast6) {
    return LambdaEvents.http("POST", "/sms-checks/resends")
        .from(address())
        .body(Json.text(Map.of("mobile", mobile, "idLast6", idLast6)));
  }

  private HandlerReply answer(String code) throws Exception {
    HttpEvent event =
        LambdaEvents.http("POST", "/sms-checks")
            .body(
                Json.text(
                    Map.of("mobile", mobile(), "code", code, "idLast6", HandlerSamples.ID_END)));
    return harness.call(harness.make(RecordSmsCheckFunction::new), event);
  }

  @Test
  void aNewCodeMakesTheOldOneWrongAndStartsTheTimeAnew() throws Exception {
    String old = code();
    Instant before = order().deadline().at();
    harness.pass(Duration.ofHours(5));
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("sent", true));
    Instant after = before.plus(Duration.ofHours(5));
    assertThat(order().deadline().at()).isBetween(after, after.plusSeconds(60));
    assertThat(harness.seeds().history(id)).endsWith("SMS_CHECK_RESENT");
    answer(old).refused(422, "SMS_CHECK_MISMATCH");
    answer(code()).done(200);
    assertThat(order().state()).isEqualTo(OrderState.BUREAU_REVIEW);
  }

  @Test
  void fiveWrongEntriesAreAllowedForTheNewCodeToo() throws Exception {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 5; i++) {
        answer("wrong").refused(422, "SMS_CHECK_MISMATCH");
      }
      if (round == 0) {
        call(request()).done(200);
      }
    }
    answer(code()).refused(409, "SMS_CHECK_RETURNED");
    assertThat(order().state()).isEqualTo(OrderState.SMS_RETURNED);
  }

  @Test
  void thereAreTwoAndNoThird() throws Exception {
    call(request()).done(200);
    call(request()).done(200);
    String last = code();
    call(request()).refused(409, "SMS_RESENDS_USED");
    assertThat(code()).isEqualTo(last);
    answer(last).done(200);
  }

  @Test
  void whateverIsUnknownIsAnsweredAlike() throws Exception {
    HandlerReply unknown = call(wish(stranger(), "000000")).refused(422, "NO_SMS_CHECK_WAITING");
    HandlerReply document = call(wish(mobile(), "000000"));
    answer(code()).done(200);
    HandlerReply passed = call(request());
    for (HandlerReply reply : List.of(document, passed)) {
      assertThat(reply.status()).isEqualTo(unknown.status());
      assertThat(reply.headers()).isEqualTo(unknown.headers());
      assertThat(reply.body()).isEqualTo(unknown.body());
    }
  }

  @Test
  void tooManyWishesAreRefusedAlikeForAKnownAndAnUnknownNumber() throws Exception {
    HandlerReply known = refusedAfterMany(mobile());
    HandlerReply unknown = refusedAfterMany(stranger());
    assertThat(unknown.body()).isEqualTo(known.body());
    assertThat(unknown.headers()).isEqualTo(known.headers()).containsKey("Retry-After");
    answer(code()).refused(429, "SMS_CHECK_THROTTLED");
  }

  private HandlerReply refusedAfterMany(String mobile) throws Exception {
    for (int i = 0; i < 100; i++) {
      HandlerReply reply = call(wish(mobile, "000000"));
      if (reply.status() == 429) {
        return reply.refused(429, "SMS_CHECK_THROTTLED");
      }
    }
    throw new AssertionError("never refused");
  }

  @Test
  void afterADayNothingWaits() throws Exception {
    harness.pass(Duration.ofHours(24));
    call(request()).refused(422, "NO_SMS_CHECK_WAITING");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/mobile FIELD_MISSING,/idLast6 FIELD_MISSING",
        "{\"mobile\":13800000000,\"idLast6\":\"1\"}|/mobile NOT_TEXT",
        "{\"mobile\":\"1\",\"idLast6\":\"3\",\"code\":\"4\"}|/code UNKNOWN_FIELD",
        "{\"mobile\":\"1\",\"idLast6\":\"12345678901234567\"}|/idLast6 TOO_LONG"
      })
  void whatCannotBeReadIsNamedByPath(String body, String errors) throws Exception {
    HandlerReply reply =
        call(LambdaEvents.http("POST", "/sms-checks/resends").body(body)).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactlyInAnyOrder(errors.split(","));
  }

  @Test
  void primingAsksKeysAndTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ResendSmsCheckFunction::new))
        .containsExactly("GenerateMac", "GenerateMac", "UpdateItem", "UpdateItem", "Query");
  }
}
