package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.OrderId;
import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /reviews/{orderId}/calls. */
class RecordCallFunctionTest extends ReviewActContract {
  private static final String MISSED = "{\"contact\":\"PRINCIPAL\",\"outcome\":\"UNANSWERED\"}";
  private static final String EMERGENCY = "{\"contact\":\"EMERGENCY\",\"outcome\":\"UNANSWERED\"}";

  @Override
  protected HttpFunction create() {
    return new RecordCallFunction();
  }

  @Override
  HttpEvent act(String order) {
    return call(order, "{\"contact\":\"PRINCIPAL\",\"outcome\":\"ANSWERED\"}");
  }

  @Override
  protected HttpEvent otherRequest() {
    return call(id, MISSED);
  }

  private static HttpEvent call(String order, String body) {
    return on(order, "POST", "/calls").body(body);
  }

  private HandlerReply record(String body) throws Exception {
    return call(call(id, body));
  }

  private HandlerReply reject() throws Exception {
    HttpEvent decision =
        on(id, "POST", "/decision")
            .body("{\"decision\":\"REJECT\",\"reasons\":[{\"code\":\"CALL_NOT_ANSWERED\"}]}");
    return as("reviewer-1", harness.make(DecideReviewFunction::new), decision);
  }

  /** FAQ-REV-05, rung by rung. */
  @Test
  void theLadderIsClimbedBeforeTheOrderIsRejectedForIt() throws Exception {
    assertThat(reject().refused(409, "CALLS_OUTSTANDING").text("/detail/en"))
        .contains("PRINCIPAL", "/services/0");
    HandlerReply first = record(MISSED).done(200);
    String again = first.text("/nextCall/notBefore");
    assertThat(again)
        .isEqualTo(Instant.parse(first.text("/calls/0/at")).plusSeconds(3600).toString());
    harness.pass(Duration.ofMinutes(59));
    assertThat(record(MISSED).refused(409, "CALL_TOO_EARLY").text("/detail/en")).contains(again);
    assertThat(record(EMERGENCY).refused(409, "CALLS_OUTSTANDING").text("/detail/en"))
        .contains("PRINCIPAL", "/subject", again);
    harness.pass(Duration.ofMinutes(2));
    HandlerReply second = record(MISSED).done(200);
    assertThat(second.at("/nextCall")).isEqualTo(Map.of("contact", "EMERGENCY"));
    assertThat(reject().refused(409, "CALLS_OUTSTANDING").text("/detail/en")).contains("EMERGENCY");
    assertThat(record(EMERGENCY).done(200).body()).doesNotContainKey("nextCall");
    HandlerReply rejected = reject().done(200);
    assertThat(rejected.text("/state")).isEqualTo("REVIEW_REJECTED");
    HandlerReply.assertPair(rejected.at("/reasons/0/remedy"));
    assertThat(harness.seeds().history(new OrderId(id)))
        .endsWith("CALL_UNANSWERED", "CALL_UNANSWERED", "CALL_UNANSWERED", "REVIEW_REJECTED");
  }

  @Test
  void theCustomerMayAskForATime() throws Exception {
    record(MISSED).done(200);
    Instant wished = harness.clock().instant().plus(Duration.ofHours(5));
    String back =
        "{\"contact\":\"PRINCIPAL\",\"outcome\":\"CALL_BACK_AT\",\"at\":\"" + wished + "\"}";
    assertThat(record(back).done(200).text("/nextCall/notBefore")).isEqualTo(wished.toString());
    harness.pass(Duration.ofHours(4));
    record(MISSED).refused(409, "CALL_TOO_EARLY");
    harness.pass(Duration.ofHours(1));
    assertThat(record(MISSED).done(200).text("/nextCall/contact")).isEqualTo("EMERGENCY");
    record(back).refused(422, "TIME_PAST");
  }

  @Test
  void eachServicesPrincipalHasALadderOfHisOwn() throws Exception {
    record(MISSED).done(200);
    String ofService = "{\"contact\":\"PRINCIPAL\",\"service\":0,\"outcome\":\"UNANSWERED\"}";
    record(ofService).done(200);
    record(ofService).refused(409, "CALL_TOO_EARLY");
    String ofNone = "{\"contact\":\"PRINCIPAL\",\"service\":1,\"outcome\":\"ANSWERED\"}";
    record(ofNone).refused(422, "SERVICE_NOT_IN_ORDER");
  }

  @Test
  void aCallSaysNothingPersonal() throws Exception {
    HandlerReply reply = record(MISSED).done(200);
    assertThat(HandlerJson.object(reply.at("/calls/0")))
        .containsOnlyKeys("contact", "outcome", "at", "by", "again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/contact FIELD_MISSING,/outcome FIELD_MISSING",
        "{\"contact\":\"principal\",\"outcome\":\"ANSWERED\"}|/contact NOT_ONE_OF",
        "{\"contact\":\"PRINCIPAL\",\"outcome\":\"LOST\"}|/outcome NOT_ONE_OF",
        "{\"contact\":\"PRINCIPAL\",\"outcome\":\"ANSWERED\",\"service\":5}|/service OUT_OF_RANGE",
        "{\"contact\":\"PRINCIPAL\",\"outcome\":\"CALL_BACK_AT\"}|/at FIELD_MISSING",
        "{\"contact\":\"PRINCIPAL\",\"outcome\":\"CALL_BACK_AT\",\"at\":\"noon\"}|/at NOT_ONE_OF",
        "{\"contact\":\"PRINCIPAL\",\"outcome\":\"ANSWERED\",\"at\":\"2027-01-01T00:00:00Z\"}|/at UNKNOWN_FIELD"
      })
  void whatCannotBeReadIsNamedByPath(String body, String errors) throws Exception {
    assertThat(record(body).refused(400, "MALFORMED").errors())
        .containsExactlyInAnyOrder(errors.split(","));
  }
}
