package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** POST /reviews/{orderId}/overrides. */
class OverrideRuleFunctionTest extends HandlerIdempotencyContract {
  private static final String NUMBER = "/subject/certificateNumber";

  private Map<String, Object> filing = Map.of();
  private String id = "";

  @BeforeEach
  void lay() {
    filing = harness.seeds().filing(harness.number());
    HandlerSamples.spoilCheckDigit(filing);
    id = harness.seeds().draft(harness.number(), filing).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new OverrideRuleFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return new HandlerCaller("provider-" + harness.number(), "reviewer-1", Role.REVIEWER, "");
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected HttpEvent request() {
    return override(id, body("N-CREDIT-CODE", NUMBER, "certificate seen"));
  }

  @Override
  protected HttpEvent otherRequest() {
    return override(id, body("N-CREDIT-CODE", NUMBER, "another reason"));
  }

  private static String body(String rule, String path, String reason) {
    return Json.text(Map.of("ruleId", rule, "path", path, "reason", reason));
  }

  private static HttpEvent override(String order, String body) {
    return LambdaEvents.http("POST", "/reviews/" + order + "/overrides")
        .resource("/reviews/{orderId}/overrides")
        .pathParameter("orderId", order)
        .body(body);
  }

  private List<Map<String, AttributeValue>> records() {
    return harness.table().partition("ORDER#" + id).stream()
        .filter(item -> item.get("sk").s().startsWith("OVERRIDE#"))
        .toList();
  }

  @Test
  void theRecordIsKeptWithTheOrderAndSaysNothingOfTheValue() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.body())
        .containsEntry("orderId", id)
        .containsEntry("state", "DRAFT")
        .containsEntry("version", 2)
        .containsKeys("type", "turn", "createdAt", "changedAt", "deadline");
    assertThat(reply.headers()).containsEntry("ETag", "\"2\"");
    assertThat(harness.seeds().history(new OrderId(id)))
        .containsExactly("ORDER_CREATED", "RULE_OVERRIDDEN");
    assertThat(records()).singleElement().satisfies(this::isWhatTheReviewerSaid);
  }

  private void isWhatTheReviewerSaid(Map<String, AttributeValue> item) {
    assertThat(item)
        .containsEntry("ruleId", AttributeValue.fromS("N-CREDIT-CODE"))
        .containsEntry("path", AttributeValue.fromS(NUMBER))
        .containsEntry("actor", AttributeValue.fromS("reviewer-1"))
        .containsEntry("reason", AttributeValue.fromS("certificate seen"))
        .containsKeys("at", "valueHash");
    assertThat(item.toString()).doesNotContain(String.valueOf(HandlerJson.at(filing, NUMBER)));
  }

  @Test
  void openingTheContentLeavesAnAuditEntryOfTheReviewer() throws Exception {
    call(request()).done(200);
    assertThat(harness.table().dump().toString())
        .containsPattern("AUDIT#ORDER#" + id + "/CONTENT[^}]*reviewer-1");
  }

  @Test
  void theSameAgainWithoutAKeyChangesNothing() throws Exception {
    HandlerReply first = call(request()).done(200);
    HandlerReply again = call(otherRequest()).done(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(records()).singleElement().satisfies(this::isWhatTheReviewerSaid);
  }

  @Test
  void ofManyAtTheSameMomentOneIsKept() throws Exception {
    List<HandlerReply> replies =
        HandlerParallel.calls(8, i -> harness.call(handler(), allowed(request())));
    assertThat(replies).extracting(HandlerReply::status).containsOnly(200);
    assertThat(records()).hasSize(1);
    assertThat(harness.seeds().history(new OrderId(id)))
        .containsExactly("ORDER_CREATED", "RULE_OVERRIDDEN");
  }

  @ParameterizedTest
  @CsvSource({
    "N-NOBODY, /subject/certificateNumber, RULE_NOT_FOUND",
    "N-CREDIT-CODE-FORM, /subject/certificateNumber, RULE_NOT_OVERRIDABLE",
    "N-CREDIT-CODE, /subject/principal/idNumber, NOTHING_TO_OVERRIDE",
    "N-CREDIT-CODE, /subject/nobody, NOTHING_TO_OVERRIDE",
    "N-CREDIT-CODE, /services/9/name, NOTHING_TO_OVERRIDE",
    "N-CREDIT-CODE, nobody, NOTHING_TO_OVERRIDE"
  })
  void whatCannotBeLetPassIsRefused(String rule, String path, String code) throws Exception {
    call(override(id, body(rule, path, "made up"))).refused(422, code);
    assertThat(records()).isEmpty();
    assertThat(harness.seeds().order(new OrderId(id)).version()).isEqualTo(1);
  }

  @Test
  void anOrderThatHasEndedIsClosed() throws Exception {
    harness.seeds().abandonOpen(harness.number());
    HandlerReply reply = call(request()).refused(409, "ORDER_STATE");
    assertThat(reply.text("/detail/en")).contains("ABANDONED", "OVERRIDE_RULE");
  }

  @Test
  void anOrderInReviewMayBeHelpedToo() throws Exception {
    call(request()).done(200);
    Order submitted = harness.seeds().submit(harness.number(), new OrderId(id));
    assertThat(call(request()).done(200).body())
        .containsEntry("state", "AWAITING_REVIEW")
        .containsEntry("version", Math.toIntExact(submitted.version()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/path FIELD_MISSING,/reason FIELD_MISSING,/ruleId FIELD_MISSING",
        "{\"ruleId\":\"a\",\"path\":\"/b\",\"reason\":\" \"}|/reason FIELD_MISSING",
        "{\"ruleId\":1,\"path\":\"/b\",\"reason\":\"c\"}|/ruleId NOT_TEXT",
        "{\"ruleId\":\"a\",\"path\":[],\"reason\":\"c\"}|/path NOT_TEXT",
        "{\"ruleId\":\"a\",\"path\":\"/b\",\"reason\":\"c\",\"value\":\"d\"}|/value UNKNOWN_FIELD"
      })
  void whatCannotBeReadIsNamedByPath(String body, String errors) throws Exception {
    assertThat(call(override(id, body)).refused(400, "MALFORMED").errors())
        .containsExactlyInAnyOrder(errors.split(","));
  }

  @Test
  void textsHaveTheirLength() throws Exception {
    String longest = body("N-CREDIT-CODE", NUMBER, "x".repeat(500));
    call(override(id, longest)).done(200);
    String longer = body("r".repeat(65), "/" + "p".repeat(256), "x".repeat(501));
    assertThat(call(override(id, longer)).refused(400, "MALFORMED").errors())
        .containsExactlyInAnyOrder("/ruleId TOO_LONG", "/path TOO_LONG", "/reason TOO_LONG");
  }

  @Test
  void inReviewItTakesTheClaimAndRespectsAnothers() throws Exception {
    call(request()).done(200);
    harness.seeds().submit(harness.number(), new OrderId(id));
    HandlerCaller other =
        new HandlerCaller("provider-" + harness.number(), "reviewer-2", Role.REVIEWER, "");
    HttpEvent claim = ReviewActContract.on(id, "POST", "/claim");
    harness.call(harness.make(ClaimReviewFunction::new), other.calls(claim)).done(200);
    call(request()).refused(409, "REVIEW_CLAIMED");
    harness.call(handler(), other.calls(request())).done(200);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, OverrideRuleFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
