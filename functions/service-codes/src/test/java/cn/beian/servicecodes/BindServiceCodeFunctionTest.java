package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /instances/{instanceId}/service-code-bindings. */
class BindServiceCodeFunctionTest extends HandlerIdempotencyContract {
  private String id = "";
  private List<String> codes = List.of();

  @BeforeEach
  void lay() throws Exception {
    id = stock().exhausted(harness.number());
    codes = stock().bought(harness.number(), 2);
  }

  private Stock stock() throws Exception {
    return new Stock(harness);
  }

  @Override
  protected RequestStreamHandler create() {
    return new BindServiceCodeFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.SERVICE_CODES;
  }

  @Override
  protected HttpEvent request() {
    return Stock.bind(id, codes.subList(0, 1));
  }

  @Override
  protected HttpEvent otherRequest() {
    return Stock.bind(id, codes.subList(1, 2));
  }

  private HandlerReply unusable(String... wanted) throws Exception {
    return call(Stock.bind(id, List.of(wanted))).refused(409, "SERVICE_CODE_UNUSABLE");
  }

  @Test
  void tiesSeveralAtOnce() throws Exception {
    HandlerReply reply = call(Stock.bind(id, codes)).done(200);
    assertThat(reply.body()).containsOnlyKeys("serviceCodes");
    assertThat(reply.each("/serviceCodes", "/serviceCode")).isEqualTo(codes);
    assertThat(reply.each("/serviceCodes", "/state")).containsOnly("BOUND");
    assertThat(reply.each("/serviceCodes", "/instanceId")).containsOnly(id);
    assertThat(reply.each("/serviceCodes", "/product")).containsOnly("ecs");
    assertThat(stock().instance(id).paidCodesBound()).isEqualTo(2);
    assertThat(stock().code(codes.getFirst()).instanceId()).isEqualTo(id);
  }

  @Test
  void capitalsAreTheSameCode() throws Exception {
    String shouted = codes.getFirst().toUpperCase(Locale.ROOT);
    assertThat(call(Stock.bind(id, List.of(shouted))).done(200).at("/serviceCodes/0/serviceCode"))
        .isEqualTo(codes.getFirst());
  }

  @Test
  void oneThatCannotBeBoundKeepsAllFromIt() throws Exception {
    String unknown = "00000000-0000-4000-8000-000000000000";
    String others = stock().bought(HandlerHarness.anotherNumber(), 1).getFirst();
    String first = codes.getFirst();
    HandlerReply reply = unusable(first, unknown, others, codes.getLast(), first);
    assertThat(reply.each("/blockers", "/path"))
        .containsExactly("/serviceCodes/1", "/serviceCodes/2", "/serviceCodes/4");
    assertThat(reply.each("/blockers", "/name")).containsExactly(unknown, others, first);
    assertThat(stock().code(first).state()).isEqualTo(ServiceCodeState.UNBOUND);
    assertThat(stock().instance(id).paidCodesBound()).isZero();
  }

  @Test
  void freeCodesAndBoundOnesCannotBeBound() throws Exception {
    call(request()).done(200);
    String free =
        stock().codes(harness.number()).stream()
            .filter(code -> !codes.contains(code))
            .findFirst()
            .orElseThrow();
    assertThat(unusable(free, codes.getFirst()).each("/blockers", "/path"))
        .containsExactly("/serviceCodes/0", "/serviceCodes/1");
  }

  @Test
  void aCodeCanBeBoundOnItsLastDayAndNotAfter() throws Exception {
    harness.pass(Duration.ofDays(365));
    call(request()).done(200);
    harness.pass(Duration.ofDays(1));
    unusable(codes.getLast());
  }

  @Test
  void freeCodesComeFirst() throws Exception {
    String fresh = stock().told(harness.number(), id + "-fresh", Map.of());
    HandlerReply reply = call(Stock.bind(fresh, codes)).refused(409, "INSTANCE_NOT_ELIGIBLE");
    assertThat(reply.each("/findings", "/ruleId")).containsExactly("CODE-FREE-CODES-ISSUED");
    assertThat(reply.text("/findings/0/message/en")).contains("5");
  }

  @Test
  void anInstanceHasNoMoreThanTwenty() throws Exception {
    call(Stock.bind(id, stock().bought(harness.number(), 19))).done(200);
    HandlerReply reply = call(Stock.bind(id, codes)).refused(409, "INSTANCE_NOT_ELIGIBLE");
    assertThat(reply.each("/findings", "/ruleId")).containsExactly("CODE-PAID-QUOTA");
    call(request()).done(200);
    assertThat(stock().instance(id).paidCodesBound()).isEqualTo(20);
  }

  @Test
  void anInstanceThatHasEndedTakesNone() throws Exception {
    stock().told(harness.number(), id, Map.of("type", "RELEASED", "version", 2));
    HandlerReply reply = call(request()).refused(409, "INSTANCE_NOT_ELIGIBLE");
    assertThat(reply.each("/findings", "/ruleId")).containsExactly("CODE-NOT-RELEASED");
  }

  @Test
  void anothersInstanceIsAsUnknownAsNone() throws Exception {
    String others = harness.seeds().instance(HandlerHarness.anotherNumber());
    HandlerReply reply = call(Stock.bind(others, codes)).refused(404, "INSTANCE_NOT_FOUND");
    assertThat(call(Stock.bind("i-nobody", codes)).refused(404, "INSTANCE_NOT_FOUND").body())
        .isEqualTo(reply.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/serviceCodes FIELD_MISSING",
        "{\"serviceCodes\":[]}|/serviceCodes FIELD_MISSING",
        "{\"serviceCodes\":\"x\"}|/serviceCodes NOT_LIST",
        "{\"serviceCodes\":[\"x\",5]}|/serviceCodes/1 NOT_TEXT",
        "{\"serviceCodes\":[\"x\"],\"more\":1}|/more UNKNOWN_FIELD"
      })
  void whatCannotBeReadIsNamedByPath(String body, String error) throws Exception {
    HandlerReply reply = call(request().body(body)).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly(error);
  }

  @Test
  void noMoreThanTwentyAreAskedForAtOnce() throws Exception {
    HttpEvent event = Stock.bind(id, Collections.nCopies(21, codes.getFirst()));
    assertThat(call(event).refused(400, "MALFORMED").errors())
        .containsExactly("/serviceCodes TOO_MANY");
  }

  @Test
  void oneCodeIsNeverTiedToTwoInstances() throws Exception {
    String second = stock().exhausted(harness.number(), second());
    List<String> instances = List.of(id, second);
    List<HandlerReply> replies =
        HandlerParallel.calls(
            6, i -> harness.call(handler(), allowed(Stock.bind(instances.get(i % 2), codes))));
    assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 200)
        .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(409));
    assertThat(stock().instance(id).paidCodesBound() + stock().instance(second).paidCodesBound())
        .isEqualTo(2);
  }

  private String second() throws Exception {
    return stock().told(harness.number(), id + "-second", Map.of());
  }

  @Test
  void manyAtOnceNeverExceedTheQuota() throws Exception {
    List<List<String>> five = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      five.add(stock().bought(harness.number(), 5));
    }
    List<HandlerReply> replies =
        HandlerParallel.calls(
            5, i -> harness.call(handler(), allowed(Stock.bind(id, five.get(i)))));
    int bound = 5 * (int) replies.stream().filter(reply -> reply.status() == 200).count();
    assertThat(bound).isLessThanOrEqualTo(20);
    assertThat(stock().instance(id).paidCodesBound()).isEqualTo(bound);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, BindServiceCodeFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
