package cn.beian.smschecks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /sms-checks, which anybody may call. */
class RecordSmsCheckFunctionTest extends HandlerContract {
  private static final String WRONG = "wrong";
  private static final String ADDRESS = "203.0.113.77";

  private OrderId id = new OrderId("");

  @BeforeEach
  void lay() {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    HandlerSamples.secondContact(filing, harness.number());
    id = harness.seeds().submitted(harness.number(), filing).id();
    harness.seeds().handOver(harness.seeds().pass(id).id());
    harness.output().secret(harness.seeds().sms().code(mobile()));
    harness.output().secret(ADDRESS);
    harness.output().secret(HandlerSamples.ID_END);
    harness.output().secret(HandlerSamples.SECOND_ID_END);
  }

  @Override
  protected RequestStreamHandler create() {
    return new RecordSmsCheckFunction();
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
    return answer(mobile(), code(mobile()), HandlerSamples.ID_END);
  }

  private String mobile() {
    return HandlerSamples.mobile(harness.number());
  }

  private String secondMobile() {
    return HandlerSamples.secondMobile(harness.number());
  }

  private String code(String mobile) {
    return harness.seeds().sms().code(mobile);
  }

  /** A mobile that nothing is filed with. */
  private String stranger() {
    return "137" + mobile().substring(3);
  }

  /** Each test calls from an address of its own. */
  private String address() {
    return "10.0.%d.%d".formatted(harness.number() / 256, harness.number() % 256);
  }

  private HttpEvent answer(String mobile, String code, String idLast6) {
    return LambdaEvents.http("POST", "/sms-checks")
        .from(address())
        .body(Json.text(Map.of("mobile", mobile, "code", code, "idLast6", idLast6)));
  }

  private HandlerReply wrong() throws Exception {
    return call(answer(mobile(), WRONG, HandlerSamples.ID_END));
  }

  private OrderState state() {
    return harness.seeds().order(id).state();
  }

  @Test
  void theLastContactSendsTheOrderOn() throws Exception {
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("verified", true));
    assertThat(state()).isEqualTo(OrderState.SMS_PENDING);
    call(answer(secondMobile(), code(secondMobile()), HandlerSamples.SECOND_ID_END)).done(200);
    assertThat(state()).isEqualTo(OrderState.BUREAU_REVIEW);
    assertThat(harness.seeds().history(id)).endsWith("SMS_CHECK_PASSED", "SMS_CHECKS_COMPLETE");
  }

  @Test
  void theSameAnswerAgainIsDoneAgainAndCountsOnce() throws Exception {
    call(request()).done(200);
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("verified", true));
    assertThat(harness.seeds().order(id).openChecks()).isEqualTo(1);
    assertThat(harness.seeds().history(id)).containsOnlyOnce("SMS_CHECK_PASSED");
  }

  @Test
  void fiveWrongEntriesAreAllowedAndTheSixthReturnsTheOrder() throws Exception {
    for (int i = 0; i < 5; i++) {
      wrong().refused(422, "SMS_CHECK_MISMATCH");
    }
    assertThat(state()).isEqualTo(OrderState.SMS_PENDING);
    call(request()).refused(409, "SMS_CHECK_RETURNED");
    assertThat(state()).isEqualTo(OrderState.SMS_RETURNED);
    call(request()).refused(422, "SMS_CHECK_MISMATCH");
  }

  @Test
  void aWrongEntryAndThenTheRightOne() throws Exception {
    wrong().refused(422, "SMS_CHECK_MISMATCH");
    call(request()).done(200);
  }

  @Test
  void whatIsWrongIsNotToldWhetherMobileCodeOrDocument() throws Exception {
    String code = code(mobile());
    List<HttpEvent> wrongs =
        List.of(
            answer(mobile(), WRONG, HandlerSamples.ID_END),
            answer(mobile(), code, "000000"),
            answer(stranger(), code, HandlerSamples.ID_END),
            answer(mobile(), code.substring(1), HandlerSamples.ID_END),
            answer(secondMobile(), code, HandlerSamples.ID_END));
    HandlerReply first = call(wrongs.getFirst()).refused(422, "SMS_CHECK_MISMATCH");
    for (HttpEvent wrong : wrongs) {
      HandlerReply reply = call(wrong);
      assertThat(reply.status()).isEqualTo(first.status());
      assertThat(reply.headers()).isEqualTo(first.headers());
      assertThat(reply.body()).isEqualTo(first.body());
    }
  }

  @Test
  void tooManyEntriesAreRefusedAlikeForAKnownAndAnUnknownNumber() throws Exception {
    done(code(mobile()));
    HandlerReply known = refusedAfterMany(mobile());
    HandlerReply unknown = refusedAfterMany(stranger());
    assertThat(unknown.body()).isEqualTo(known.body());
    assertThat(unknown.headers()).isEqualTo(known.headers()).containsKey("Retry-After");
    assertThat(Integer.parseInt(known.headers().get("Retry-After"))).isBetween(1, 3600);
    call(answer(secondMobile(), code(secondMobile()), HandlerSamples.SECOND_ID_END)).done(200);
  }

  private void done(String code) throws Exception {
    call(answer(mobile(), code, HandlerSamples.ID_END)).done(200);
  }

  /** The reply of the first that is not looked at any more. */
  private HandlerReply refusedAfterMany(String mobile) throws Exception {
    for (int i = 0; i < 100; i++) {
      HandlerReply reply = call(answer(mobile, WRONG, HandlerSamples.ID_END));
      if (reply.status() == 429) {
        return reply.refused(429, "SMS_CHECK_THROTTLED");
      }
    }
    throw new AssertionError("never refused");
  }

  @Test
  void anAddressIsCountedAsAHashWhateverItTries() throws Exception {
    Map<String, Object> context =
        Map.of("requestId", "r-1", "identity", Map.of("sourceIp", ADDRESS));
    call(answer(stranger(), WRONG, "000000"), Map.of("requestContext", context))
        .refused(422, "SMS_CHECK_MISMATCH");
    assertThat(harness.table().dump().toString())
        .contains("ATTEMPTS#ADDRESS#", "ATTEMPTS#NUMBER#")
        .doesNotContain(ADDRESS, stranger());
  }

  @Test
  void nobodysContactIsFoundUnderAnothersMobile() throws Exception {
    call(answer(secondMobile(), WRONG, HandlerSamples.ID_END)).refused(422, "SMS_CHECK_MISMATCH");
    assertThat(harness.table().dump().toString()).doesNotContain(mobile(), secondMobile());
  }

  @Test
  void afterADayTheOrderIsReturned() throws Exception {
    harness.pass(Duration.ofHours(24));
    call(request()).refused(409, "SMS_CHECK_RETURNED");
    assertThat(state()).isEqualTo(OrderState.SMS_RETURNED);
  }

  @Test
  void manyWrongEntriesAtOnceAreAllCounted() throws Exception {
    List<HandlerReply> replies =
        HandlerParallel.calls(
            4, i -> harness.call(handler(), answer(mobile(), WRONG, HandlerSamples.ID_END)));
    long counted = replies.stream().filter(reply -> reply.status() == 422).count();
    String check =
        harness.table().partition("ORDER#" + id).stream()
            .filter(item -> item.get("sk").s().equals("CHECK#1#0"))
            .map(item -> item.get("wrongEntries").n())
            .findFirst()
            .orElse("");
    assertThat(check).isEqualTo(Long.toString(counted));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/mobile FIELD_MISSING,/code FIELD_MISSING,/idLast6 FIELD_MISSING",
        "''|/mobile FIELD_MISSING,/code FIELD_MISSING,/idLast6 FIELD_MISSING",
        "{\"mobile\":13800000000,\"code\":271828,\"idLast6\":\"1\"}|/mobile NOT_TEXT,/code NOT_TEXT",
        "{\"mobile\":\"1\",\"code\":\"2\",\"idLast6\":\"3\",\"order\":\"4\"}|/order UNKNOWN_FIELD",
        "{\"mobile\":\"1\",\"code\":\"12345678901234567\",\"idLast6\":\"3\"}|/code TOO_LONG"
      })
  void whatCannotBeReadIsNamedByPath(String body, String errors) throws Exception {
    HandlerReply reply =
        call(LambdaEvents.http("POST", "/sms-checks").body(body)).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactlyInAnyOrder(errors.split(","));
  }

  @Test
  void aKeyServiceThatIsDownMakesItUnavailable() throws Exception {
    RequestStreamHandler cut =
        harness.make(Map.of("AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:9"), this::create);
    harness.call(cut, request()).refused(503, "UNAVAILABLE");
  }

  @Test
  void primingAsksKeysAndTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, RecordSmsCheckFunction::new))
        .containsExactly("GenerateMac", "GenerateMac", "UpdateItem", "UpdateItem", "Query");
  }
}
