package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /bureau-results. */
class ReceiveBureauResultFunctionTest extends HandlerContract {
  private String submission = "";
  private OrderId id = new OrderId("");
  private List<String> codes = List.of();

  @BeforeEach
  void lay() {
    Order order = harness.seeds().inBureauReview(harness.number());
    id = order.id();
    codes = order.serviceCodes();
    submission = order.submissionId();
  }

  @Override
  protected RequestStreamHandler create() {
    return new ReceiveBureauResultFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.of(Role.BUREAU);
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected HttpEvent request() {
    return result(approval(number(), number() + "-1"));
  }

  private String number() {
    return HandlerSeeds.subjectNumber(harness.number());
  }

  private String approval(String subject, String service) {
    return "{\"submissionId\":\"%s\",\"outcome\":\"APPROVED\",\"subjectNumber\":\"%s\",\"serviceNumbers\":[\"%s\"]}"
        .formatted(submission, subject, service);
  }

  private String rejection() {
    return "{\"submissionId\":\"%s\",\"outcome\":\"REJECTED\",\"reasons\":[{\"code\":\"B-1\",\"path\":\"/services/0/name\",\"text\":\"名称不当\"}]}"
        .formatted(submission);
  }

  private static HttpEvent result(String body) {
    return LambdaEvents.http("POST", "/bureau-results").body(body);
  }

  private Order now() {
    return harness.seeds().order(id);
  }

  @Test
  void anApprovalFilesTheOrder() throws Exception {
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("accepted", true));
    assertThat(now().state()).isEqualTo(OrderState.APPROVED);
    assertThat(harness.table().partition("SUBJECT#" + number())).hasSize(2);
    assertThat(harness.table().partition("CODE#" + codes.getFirst()).toString())
        .contains("FILED", number() + "-1");
  }

  @Test
  void theSameResultMayComeAgain() throws Exception {
    call(request()).done(200);
    assertThat(call(request()).done(200).body()).isEqualTo(Map.of("accepted", true));
    assertThat(harness.seeds().history(id)).containsOnlyOnce("ORDER_APPROVED");
  }

  @Test
  void twoAtOnceFileItOnce() throws Exception {
    List<HandlerReply> replies =
        HandlerParallel.calls(4, i -> harness.call(handler(), allowed(request())));
    assertThat(replies).extracting(HandlerReply::status).contains(200).doesNotContain(500, 503);
    assertThat(harness.seeds().history(id)).containsOnlyOnce("ORDER_APPROVED");
  }

  @Test
  void aRejectionTellsItsReasons() throws Exception {
    call(result(rejection())).done(200);
    call(result(rejection())).done(200);
    assertThat(now().state()).isEqualTo(OrderState.BUREAU_REJECTED);
    assertThat(now().reasons()).hasSize(1);
    assertThat(harness.seeds().history(id)).containsOnlyOnce("BUREAU_REJECTED");
  }

  @Test
  void whatIsDecidedIsNotDecidedOtherwise() throws Exception {
    call(request()).done(200);
    HandlerReply reply = call(result(rejection())).refused(409, "ORDER_STATE");
    assertThat(reply.text("/detail/en")).contains("APPROVED", "BUREAU_REJECT");
  }

  @ParameterizedTest
  @CsvSource({
    "京ICP备2026000001号,京ICP备2026000001号-1",
    "粤ICP备26号,粤ICP备26号-1",
    "粤ICP备2026900001号,粤ICP备2026900002号-1",
    "粤ICP备2026900001号,粤ICP备2026900001号-0",
    "粤ICP备2026900001号,粤ICP备2026900001号-1A",
    "'',''"
  })
  void numbersThatDoNotFitTheOrderAreRefused(String subject, String service) throws Exception {
    call(result(approval(subject, service))).refused(409, "BUREAU_RESULT_MISFIT");
    assertThat(now().state()).isEqualTo(OrderState.BUREAU_REVIEW);
  }

  @Test
  void aNumberThatIsTakenIsRefusedAndNothingIsWritten() throws Exception {
    int other = HandlerHarness.anotherNumber();
    harness.seeds().approved(other);
    String taken = HandlerSeeds.subjectNumber(other);
    Order before = now();
    call(result(approval(taken, taken + "-1"))).refused(409, "BUREAU_RESULT_MISFIT");
    assertThat(now()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody.1", "nobody", ".", "", "....", "长"})
  void anUnknownSubmissionIsUnknown(String unknown) throws Exception {
    HandlerReply reply =
        call(result(approval(number(), number() + "-1").replace(submission, unknown)));
    assertThat(reply.status()).isIn(400, 404);
  }

  @Test
  void anEarlierSubmissionDoesNotFit() throws Exception {
    String other = id + ".2";
    call(result(rejection().replace(submission, other))).refused(409, "BUREAU_RESULT_MISFIT");
  }

  @Test
  void anOrderThatWaitsForNothingHasNoResult() throws Exception {
    Order waiting = harness.seeds().handedOver(HandlerHarness.anotherNumber());
    HandlerReply reply =
        call(result(rejection().replace(submission, waiting.submissionId())))
            .refused(409, "ORDER_STATE");
    assertThat(reply.text("/detail/en")).contains("SMS_PENDING");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/submissionId FIELD_MISSING,/outcome FIELD_MISSING",
        "{\"submissionId\":1,\"outcome\":\"OK\"}|/submissionId NOT_TEXT,/outcome NOT_ONE_OF",
        "{\"submissionId\":\"a.1\",\"outcome\":\"APPROVED\",\"serviceNumbers\":[1,{}]}|/serviceNumbers/0 NOT_TEXT,/serviceNumbers/1 NOT_TEXT",
        "{\"submissionId\":\"a.1\",\"outcome\":\"REJECTED\",\"reasons\":[{\"code\":\"x\"}]}|/reasons/0/text FIELD_MISSING",
        "{\"submissionId\":\"a.1\",\"outcome\":\"REJECTED\",\"note\":1}|/note UNKNOWN_FIELD"
      })
  void whatCannotBeReadIsNamedByPath(String body, String errors) throws Exception {
    HandlerReply reply = call(result(body)).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactlyInAnyOrder(errors.split(","));
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ReceiveBureauResultFunction::new))
        .containsExactly("GetItem");
  }
}
