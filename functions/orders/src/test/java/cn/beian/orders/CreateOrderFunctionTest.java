package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST /orders. */
class CreateOrderFunctionTest extends HandlerIdempotencyContract {
  @Override
  protected RequestStreamHandler create() {
    return new CreateOrderFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.ADD;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("POST", "/orders").body(Json.text(filing()));
  }

  @Override
  protected HttpEvent otherRequest() {
    return LambdaEvents.http("POST", "/orders").body("{}");
  }

  private Map<String, Object> filing() {
    Map<String, Object> filing =
        HandlerSamples.company(harness.seeds().today(), "code", harness.number());
    filing.remove("materials");
    return filing;
  }

  private HandlerReply post(String body) throws Exception {
    return call(LambdaEvents.http("POST", "/orders").body(body));
  }

  @Test
  void opensADraft() throws Exception {
    HandlerReply reply = call(request()).done(201);
    Summaries.assertSummary(reply, "DRAFT", 1);
    assertThat(reply.body()).containsOnlyKeys(Summaries.MEMBERS);
    assertThat(reply.body()).containsEntry("turn", "CUSTOMER").containsEntry("reasons", List.of());
    assertThat(reply.headers()).containsEntry("Location", "/orders/" + reply.text("/orderId"));
    assertThat(reply.at("/deadline"))
        .isEqualTo(Map.of("kind", "OVERDUE", "at", "2026-12-22T16:00:00Z"));
    assertThat(reply.at("/createdAt")).isEqualTo(reply.at("/changedAt"));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"''", "{}", "{\"subject\":null,\"services\":[]}"},
      delimiter = '|')
  void contentMayBeMissing(String body) throws Exception {
    HandlerReply reply = post(body).done(201);
    assertThat(reply.body()).doesNotContainKey("province").containsEntry("state", "DRAFT");
  }

  @Test
  void personalDataIsNotKeptInTheClear() throws Exception {
    HandlerReply reply = call(request()).done(201);
    String kept = harness.table().partition("ORDER#" + reply.text("/orderId")).toString();
    assertThat(kept).contains("sealed").doesNotContain("示例", "440301190012319989", "@example.com");
    assertThat(kept).doesNotContain(HandlerSamples.mobile(harness.number()));
  }

  @Test
  void anAccountHasOneOpenOrder() throws Exception {
    String first = call(request()).done(201).text("/orderId");
    HandlerReply reply = post("{}").refused(409, "ANOTHER_ORDER_IN_PROGRESS");
    assertThat(reply.list("/blockers")).hasSize(1);
    assertThat(reply.at("/blockers/0/held")).isEqualTo("ACCOUNT");
    assertThat(reply.at("/blockers/0/order")).isEqualTo(first);
    assertThat(reply.at("/blockers/0/path")).isEqualTo("");
    assertThat(reply.text("/blockers/0/since")).startsWith("2026-");
    assertThat(reply.at("/blockers/0/type")).isEqualTo("FIRST_FILING");
    assertThat(reply.at("/blockers/0/state")).isEqualTo("DRAFT");
    HandlerReply.assertPair(reply.at("/blockers/0/why"));
    assertThat(reply.each("/blockers/0/ways", "/way")).containsExactly("ABANDON_IT");
    HandlerReply.assertPair(reply.at("/blockers/0/ways/0/text"));
  }

  @Test
  void anAccountThatHasFiledAddsToItsSubject() throws Exception {
    Order filed = harness.seeds().approved(harness.number());
    HandlerReply reply = post("{\"services\":[{\"kind\":\"WEBSITE\"}]}").done(201);
    assertThat(reply.at("/type")).isEqualTo("NEW_SERVICE_SUBJECT_HERE");
    assertThat(reply.at("/target")).isEqualTo(HandlerSeeds.subjectNumber(harness.number()));
    assertThat(reply.at("/province")).isEqualTo("CN-GD");
    assertThat(harness.seeds().content(new OrderId(reply.text("/orderId"))).subject())
        .as("what is not said of the subject stands on its record")
        .isEqualTo(harness.seeds().content(filed.id()).subject());
  }

  @Test
  void whatIsFiledIsChangedOrDeregisteredByItsNumber() throws Exception {
    harness.seeds().approved(harness.number());
    String subject = HandlerSeeds.subjectNumber(harness.number());
    Map<String, String> types =
        Map.of(
            "{\"change\":\"" + subject + "\"}", "CHANGE_SUBJECT",
            "{\"change\":\"" + subject + "-1\"}", "CHANGE_SERVICE",
            "{\"deregister\":\"" + subject + "\"}", "DEREGISTER_SUBJECT",
            "{\"deregister\":\"" + subject + "-1\"}", "DEREGISTER_SERVICE");
    for (Map.Entry<String, String> each : types.entrySet()) {
      HandlerReply reply = post(each.getKey()).done(201);
      assertThat(reply.at("/type")).isEqualTo(each.getValue());
      assertThat(each.getKey()).contains(reply.text("/target") + '"');
      harness.seeds().abandonOpen(harness.number());
    }
  }

  @Test
  void aDeregistrationThatAReviewerWantsAnotherReviewerSends() throws Exception {
    Order filed = harness.seeds().approved(harness.number());
    String number = HandlerSeeds.subjectNumber(harness.number());
    HandlerReply opened = deregister("reviewer-1", number, filed.account().value()).done(201);
    assertThat(opened.at("/type")).isEqualTo("DEREGISTER_SUBJECT");
    assertThat(opened.at("/openedByProvider")).isEqualTo(true);
    assertThat(opened.text()).doesNotContain("reviewer-1");
    String order = opened.text("/orderId");
    send("reviewer-1", order).refused(409, "FOUR_EYES");
    HandlerReply sent = send("reviewer-2", order).done(200);
    assertThat(sent.at("/state")).isEqualTo("REVIEW_PASSED");
    assertThat(harness.seeds().history(new OrderId(order)))
        .containsExactly("ORDER_CREATED", "DEREGISTRATION_SUBMITTED");
  }

  @Test
  void aReviewerOpensNothingElse() throws Exception {
    String account = HandlerSeeds.account(harness.number());
    deregister("reviewer-1", "粤ICP备2026000001号", account).refused(404, "RECORD_NOT_FOUND");
    HttpEvent own =
        LambdaEvents.http("POST", "/orders")
            .body("{\"deregister\":\"x\",\"account\":\"" + account + "\",\"reason\":\"y\"}");
    call(own).refused(400, "MALFORMED");
    for (String body :
        List.of(
            "{\"account\":\"a\"}",
            "{\"account\":\"a\",\"deregister\":\"x\"}",
            "{\"account\":\"a\",\"deregister\":\"x\",\"reason\":\"\"}",
            "{\"account\":\"a\",\"deregister\":\"x\",\"reason\":\"y\",\"change\":\"z\"}")) {
      HttpEvent event = LambdaEvents.http("POST", "/orders").body(body);
      harness
          .call(handler(), HandlerCaller.of(Role.REVIEWER).calls(event))
          .refused(400, "MALFORMED");
    }
  }

  private HandlerReply deregister(String reviewer, String number, String account) throws Exception {
    Map<String, Object> wish =
        Map.of("deregister", number, "account", account, "reason", "asked by letter");
    HttpEvent event = LambdaEvents.http("POST", "/orders").body(Json.text(wish));
    return harness.call(handler(), reviewer(reviewer).calls(event));
  }

  private HandlerReply send(String reviewer, String order) throws Exception {
    HttpEvent event =
        LambdaEvents.http("POST", "/orders/" + order + "/submission")
            .resource("/orders/{orderId}/submission")
            .pathParameter("orderId", order);
    return harness.call(harness.make(SubmitOrderFunction::new), reviewer(reviewer).calls(event));
  }

  private static HandlerCaller reviewer(String user) {
    return new HandlerCaller("provider", user, Role.REVIEWER, "");
  }

  @Test
  void whatIsNotOnTheAccountsRecordIsNeitherChangedNorDeregistered() throws Exception {
    int other = HandlerHarness.anotherNumber();
    harness.seeds().approved(other);
    String foreign = HandlerSeeds.subjectNumber(other);
    for (String body :
        List.of(
            "{\"change\":\"" + foreign + "\"}",
            "{\"deregister\":\"" + foreign + "-1\"}",
            "{\"change\":\"x\"}")) {
      post(body).refused(404, "RECORD_NOT_FOUND");
    }
  }

  @Test
  void anEndedOrdersContentBeginsAgain() throws Exception {
    Order first = harness.seeds().draft(harness.number());
    String copy = "{\"copyOf\":\"" + first.id() + "\"}";
    post(copy).refused(409, "ORDER_NOT_ENDED");
    harness.seeds().abandonOpen(harness.number());
    HandlerReply reply = post(copy).done(201);
    assertThat(harness.seeds().content(new OrderId(reply.text("/orderId"))))
        .isEqualTo(harness.seeds().content(first.id()).withoutMaterials());
    post("{\"copyOf\":\"01M00000000000000000000000\"}").refused(404, "ORDER_NOT_FOUND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"remark\":1}|/remark NOT_TEXT",
        "{\"province\":\"CN-XX\"}|/province NOT_ONE_OF",
        "{\"province\":[]}|/province NOT_TEXT",
        "{\"subject\":[]}|/subject NOT_OBJECT",
        "{\"subject\":\"x\"}|/subject NOT_OBJECT",
        "{\"subject\":{\"principal\":true}}|/subject/principal NOT_OBJECT",
        "{\"subject\":{\"principal\":{\"mobile\":13800000000}}}|/subject/principal/mobile NOT_TEXT",
        "{\"subject\":{\"principal\":{\"fax\":\"1\"}}}|/subject/principal/fax UNKNOWN_FIELD",
        "{\"subject\":{\"certificateValidUntil\":\"2027-02-30\"}}|/subject/certificateValidUntil NOT_DATE",
        "{\"subject\":{\"certificateValidUntil\":\"20270228\"}}|/subject/certificateValidUntil NOT_DATE",
        "{\"subject\":{\"certificateValidUntil\":\"2027-02-28T00:00\"}}|/subject/certificateValidUntil TOO_LONG",
        "{\"subject\":{\"accountRealNameVerified\":\"true\"}}|/subject/accountRealNameVerified NOT_TRUE_OR_FALSE",
        "{\"services\":{}}|/services NOT_LIST",
        "{\"services\":[1]}|/services/0 NOT_OBJECT",
        "{\"services\":[null]}|/services/0 NOT_OBJECT",
        "{\"services\":[{},{\"kind\":\"FORUM\"}]}|/services/1/kind NOT_ONE_OF",
        "{\"services\":[{\"languages\":\"ZH_CN\"}]}|/services/0/languages NOT_LIST",
        "{\"services\":[{\"languages\":[1]}]}|/services/0/languages/0 NOT_TEXT",
        "{\"services\":[{\"domains\":[{\"privacyOn\":0}]}]}|/services/0/domains/0/privacyOn NOT_TRUE_OR_FALSE",
        "{\"services\":[{\"hosting\":{\"serviceCode\":{}}}]}|/services/0/hosting/serviceCode NOT_TEXT",
        "{\"services\":[{\"hosting\":{\"ip\":\"192.0.2.1\"}}]}|/services/0/hosting/ip UNKNOWN_FIELD",
        "{\"services\":[{\"app\":{\"platforms\":[{\"os\":1}]}}]}|/services/0/app/platforms/0/os UNKNOWN_FIELD",
        "{\"materials\":[]}|/materials UPLOAD_INSTEAD"
      })
  void whatCannotBeReadIsNamedByPath(String body, String error) throws Exception {
    HandlerReply reply = post(body).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly(error);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() throws Exception {
    HandlerReply reply =
        post("{\"remark\":1,\"subject\":{\"name\":2,\"x\":3},\"services\":[{\"kind\":4}]}")
            .refused(400, "MALFORMED");
    assertThat(reply.errors())
        .containsExactlyInAnyOrder(
            "/remark NOT_TEXT",
            "/subject/name NOT_TEXT",
            "/subject/x UNKNOWN_FIELD",
            "/services/0/kind NOT_TEXT");
  }

  @Test
  void textsHaveTheirLength() throws Exception {
    HandlerReply reply =
        post("{\"remark\":\"" + "长".repeat(1025) + "\"}").refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly("/remark TOO_LONG");
    assertThat(reply.text("/errors/0/message/en")).contains("1024");
    post("{\"remark\":\"" + "长".repeat(1024) + "\"}").done(201);
  }

  @Test
  void listsHaveTheirLength() throws Exception {
    assertThat(post(list("services", 6)).refused(400, "MALFORMED").errors())
        .containsExactly("/services TOO_MANY");
    String service = "{\"services\":[" + list("domains", 18) + "," + list("domains", 18) + "]}";
    assertThat(post(service).refused(400, "MALFORMED").errors())
        .containsExactly("/services TOO_MANY");
  }

  private static String list(String name, int count) {
    return "{\"" + name + "\":[" + String.join(",", Collections.nCopies(count, "{}")) + "]}";
  }

  @Test
  void aKeyServiceThatIsDownMakesItUnavailable() throws Exception {
    RequestStreamHandler cut =
        harness.make(Map.of("AWS_ENDPOINT_URL_KMS", "http://127.0.0.1:9"), this::create);
    harness.call(cut, allowed(request())).refused(503, "UNAVAILABLE");
    assertThat(harness.table().partition("LOCK#ACCOUNT#" + caller().account())).isEmpty();
  }

  @Test
  void aKeyIsTheAccountsOwn() throws Exception {
    String key = "shared-" + harness.number();
    call(request().header("Idempotency-Key", key)).done(201);
    HandlerCaller other = HandlerCaller.customer(HandlerHarness.anotherNumber());
    HttpEvent event = other.calls(otherRequest().header("idempotency-key", key));
    harness.call(handler(), event).done(201);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, CreateOrderFunction::new))
        .containsExactly("GetItem", "TransactWriteItems");
  }
}
