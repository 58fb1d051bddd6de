package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /reviews/{orderId}/decision. */
class DecideReviewFunctionTest extends HandlerIdempotencyContract {
  private static final String REASONS =
      "[{\"code\":\"CERTIFICATE_NOT_ACCEPTABLE\",\"path\":\"/materials/0\",\"text\":\"边角不全\"},"
          + "{\"code\":\"DOMAIN_NOT_VERIFIED\"},{\"text\":\"请补充\"}]";

  private String id = "";

  @BeforeEach
  void lay() {
    id = harness.seeds().submitted(harness.number()).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new DecideReviewFunction();
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
    return decide(id, "{\"decision\":\"PASS\"}");
  }

  @Override
  protected HttpEvent otherRequest() {
    return decide(id, "{\"decision\":\"REJECT\",\"reasons\":" + REASONS + "}");
  }

  private static HttpEvent decide(String order, String body) {
    return LambdaEvents.http("POST", "/reviews/" + order + "/decision")
        .resource("/reviews/{orderId}/decision")
        .pathParameter("orderId", order)
        .body(body);
  }

  @ParameterizedTest
  @CsvSource({
    "PASS,REVIEW_PASSED,PROVIDER,REVIEW_PASSED",
    "REJECT,REVIEW_REJECTED,CUSTOMER,REVIEW_REJECTED",
    "REQUEST_MATERIAL,NEEDS_MATERIAL,CUSTOMER,MATERIAL_REQUESTED"
  })
  void theDecisionMovesTheOrder(String decision, String state, String turn, String event)
      throws Exception {
    String body = "{\"decision\":\"" + decision + "\",\"reasons\":" + REASONS + "}";
    HandlerReply reply = call(decide(id, body)).done(200);
    assertThat(reply.body())
        .containsEntry("orderId", id)
        .containsEntry("state", state)
        .containsEntry("turn", turn)
        .containsEntry("version", 3)
        .containsKeys("type", "province", "createdAt", "changedAt");
    assertThat(reply.headers()).containsEntry("ETag", "\"3\"");
    assertThat(harness.seeds().history(new OrderId(id))).endsWith(event);
    assertThat(HandlerJson.object(reply.at("/reasons/0")))
        .containsOnlyKeys("code", "path", "text", "topic", "cause", "remedy")
        .containsEntry("code", "CERTIFICATE_NOT_ACCEPTABLE")
        .containsEntry("path", "/materials/0")
        .containsEntry("text", "边角不全");
    assertThat(HandlerJson.object(reply.at("/reasons/1")))
        .containsOnlyKeys("code", "topic", "cause", "remedy");
    HandlerReply.assertPair(reply.at("/reasons/1/remedy"));
    assertThat(reply.at("/reasons/2")).isEqualTo(Map.of("code", "OTHER", "text", "请补充"));
  }

  @ParameterizedTest
  @CsvSource({"REJECT", "REQUEST_MATERIAL"})
  void whatComesBackNeedsAReason(String decision) throws Exception {
    call(decide(id, "{\"decision\":\"" + decision + "\"}")).refused(422, "REASON_MISSING");
    call(decide(id, "{\"decision\":\"" + decision + "\",\"reasons\":[]}"))
        .refused(422, "REASON_MISSING");
  }

  @Test
  void anOrderIsDecidedOnce() throws Exception {
    List<HandlerReply> replies =
        HandlerParallel.calls(4, i -> harness.call(handler(), allowed(request())));
    assertThat(replies).extracting(HandlerReply::status).containsOnlyOnce(200);
    assertThat(replies)
        .filteredOn(reply -> reply.status() != 200)
        .allSatisfy(reply -> assertThat(reply.status()).isIn(409, 412));
    HandlerReply late = call(request()).refused(409, "ORDER_STATE");
    assertThat(late.text("/detail/en")).contains("REVIEW_PASSED", "PASS");
    assertThat(harness.seeds().order(new OrderId(id)).submission()).isEqualTo(1);
  }

  @Test
  void aDraftIsNotDecided() throws Exception {
    String draft = harness.seeds().draft(HandlerHarness.anotherNumber()).id().value();
    HandlerReply reply = call(decide(draft, "{\"decision\":\"PASS\"}")).refused(409, "ORDER_STATE");
    assertThat(reply.text("/detail/en")).contains("DRAFT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/decision FIELD_MISSING",
        "''|/decision FIELD_MISSING",
        "{\"decision\":\"pass\"}|/decision NOT_ONE_OF",
        "{\"decision\":1}|/decision NOT_TEXT",
        "{\"decision\":\"PASS\",\"reasons\":{}}|/reasons NOT_LIST",
        "{\"decision\":\"PASS\",\"reasons\":[\"no\"]}|/reasons/0 NOT_OBJECT",
        "{\"decision\":\"PASS\",\"reasons\":[{}]}|/reasons/0/text FIELD_MISSING",
        "{\"decision\":\"PASS\",\"reasons\":[{\"code\":\"x\"}]}|/reasons/0/code NOT_ONE_OF",
        "{\"decision\":\"PASS\",\"reasons\":[{\"code\":\"OTHER\",\"text\":\"y\"}]}|/reasons/0/code NOT_ONE_OF",
        "{\"decision\":\"PASS\",\"reasons\":[{\"code\":\"SPONSOR_CONFLICT\"}]}|/reasons/0/code NOT_ONE_OF",
        "{\"decision\":\"PASS\",\"reasons\":[{\"text\":\"y\",\"path\":\"/subject/nose\"}]}|/reasons/0/path NOT_ONE_OF",
        "{\"decision\":\"PASS\",\"reasons\":[{\"text\":\"y\",\"path\":\"/services/*/name\"}]}|/reasons/0/path NOT_ONE_OF",
        "{\"decision\":\"PASS\",\"reasons\":[{\"text\":\"y\",\"path\":\"subject\"}]}|/reasons/0/path NOT_ONE_OF",
        "{\"decision\":\"PASS\",\"reasons\":[{\"text\":\"y\",\"z\":1}]}|/reasons/0/z UNKNOWN_FIELD"
      })
  void whatCannotBeReadIsNamedByPath(String body, String error) throws Exception {
    assertThat(call(decide(id, body)).refused(400, "MALFORMED").errors()).containsExactly(error);
    assertThat(harness.seeds().order(new OrderId(id)).version()).isEqualTo(2);
  }

  @Test
  void reasonsHaveTheirNumberAndLength() throws Exception {
    Map<String, Object> reason = Map.of("text", "x");
    String many =
        Json.text(Map.of("decision", "REJECT", "reasons", Collections.nCopies(21, reason)));
    assertThat(call(decide(id, many)).refused(400, "MALFORMED").errors())
        .containsExactly("/reasons TOO_MANY");
    Map<String, Object> lengthy = Map.of("text", "x".repeat(1001));
    String longText = Json.text(Map.of("decision", "REJECT", "reasons", List.of(lengthy)));
    assertThat(call(decide(id, longText)).refused(400, "MALFORMED").errors())
        .containsExactly("/reasons/0/text TOO_LONG");
  }

  @Test
  void halfACharacterInAReasonIsNoError() throws Exception {
    String body =
        "{\"decision\":\"REJECT\",\"reasons\":[{\"code\":\"\\ud800\",\"text\":\"\\udc00x\"}]}";
    assertThat(call(decide(id, body)).status()).isLessThan(500);
  }

  @ParameterizedTest
  @CsvSource({
    "/subject/name",
    "/services/0/domains/11/name",
    "/materials/0",
    "/services",
    "/province"
  })
  void aReasonMayNameAnyFieldThatAFilingCanHave(String path) throws Exception {
    String body =
        "{\"decision\":\"REJECT\",\"reasons\":[{\"text\":\"x\",\"path\":\"" + path + "\"}]}";
    assertThat(call(decide(id, body)).done(200).at("/reasons/0/path")).isEqualTo(path);
  }

  @Test
  void whatAnotherReviewerHasIsHisToDecide() throws Exception {
    HandlerCaller other =
        new HandlerCaller("provider-" + harness.number(), "reviewer-2", Role.REVIEWER, "");
    HttpEvent claim = ReviewActContract.on(id, "POST", "/claim");
    harness.call(harness.make(ClaimReviewFunction::new), other.calls(claim)).done(200);
    call(request()).refused(409, "REVIEW_CLAIMED");
    harness.call(handler(), other.calls(request())).done(200);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, DecideReviewFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
