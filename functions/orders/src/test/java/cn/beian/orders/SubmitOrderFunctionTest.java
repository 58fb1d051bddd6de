package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import cn.beian.testing.SampleFilings;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /orders/{orderId}/submission. */
class SubmitOrderFunctionTest extends HandlerIdempotencyContract {
  private Map<String, Object> filing = Map.of();
  private String id = "";

  @BeforeEach
  void lay() {
    filing = harness.seeds().filing(harness.number());
    id = harness.seeds().draft(harness.number(), filing).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new SubmitOrderFunction();
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
    return submission(id);
  }

  @Override
  protected HttpEvent otherRequest() {
    return submission(id).body("{}");
  }

  private static HttpEvent submission(String order) {
    return LambdaEvents.http("POST", "/orders/" + order + "/submission")
        .resource("/orders/{orderId}/submission")
        .pathParameter("orderId", order);
  }

  /** Submits a draft with this content for another account. */
  private HandlerReply rival(Map<String, Object> content) throws Exception {
    int number = HandlerHarness.anotherNumber();
    SampleFilings.set(content, "/services/0/hosting/serviceCode", harness.seeds().code(number));
    String draft = harness.seeds().draft(number, content).id().value();
    return harness.call(handler(), HandlerCaller.customer(number).calls(submission(draft)));
  }

  @Test
  void handsTheOrderToTheReview() throws Exception {
    HandlerReply reply = call(request()).done(200);
    Summaries.assertSummary(reply, "AWAITING_REVIEW", 2);
    assertThat(reply.body()).doesNotContainKey("deadline").containsEntry("turn", "PROVIDER");
    assertThat(harness.seeds().history(new OrderId(id)))
        .containsExactly("ORDER_CREATED", "ORDER_SUBMITTED");
  }

  @Test
  void faultsAreToldAtOnceAndNothingIsTaken() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Map<String, Object> content =
        SampleFilings.companyWithFiveMistakes(
            harness.seeds().today(), harness.seeds().code(number));
    String draft = harness.seeds().draft(number, content).id().value();
    HandlerReply reply =
        harness
            .call(handler(), HandlerCaller.customer(number).calls(submission(draft)))
            .refused(422, "ORDER_NOT_VALID");
    assertThat(reply.list("/findings")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(harness.table().partition("LOCK#DOMAIN#beian-sample.cn")).isEmpty();
  }

  @Test
  void aNumberThatAReviewerLetPassIsTakenUntilItChanges() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Map<String, Object> content = harness.seeds().filing(number);
    HandlerSamples.spoilCheckDigit(content);
    Order draft = harness.seeds().draft(number, content);
    HttpEvent submission = HandlerCaller.customer(number).calls(submission(draft.id().value()));
    HandlerReply refused = harness.call(handler(), submission).refused(422, "ORDER_NOT_VALID");
    assertThat(blocking(refused)).containsExactly("N-CREDIT-CODE /subject/certificateNumber");
    harness.seeds().override(draft.id());
    harness.call(handler(), submission).done(200);
    Order rejected = harness.seeds().reject(draft.id());
    HandlerSamples.spoilCheckDigit(content);
    harness.seeds().edit(number, rejected, content);
    HandlerReply again = harness.call(handler(), submission).refused(422, "ORDER_NOT_VALID");
    assertThat(blocking(again)).containsExactly("N-CREDIT-CODE /subject/certificateNumber");
  }

  private static List<String> blocking(HandlerReply reply) {
    return reply.list("/findings").stream()
        .filter(one -> "REJECT".equals(HandlerJson.at(one, "/severity")))
        .map(one -> HandlerJson.at(one, "/ruleId") + " " + HandlerJson.at(one, "/path"))
        .toList();
  }

  @Test
  void anOrderWithoutSuchAFaultReadsNoOverrides() throws Exception {
    call(request()).done(200);
    assertThat(harness.watch().operations())
        .as("materials are listed")
        .contains("GetItem")
        .containsOnlyOnce("Query");
  }

  @Test
  void anotherOrderInTheWayIsNamedAndMasked() throws Exception {
    call(request()).done(200);
    HandlerReply reply = rival(filing).refused(409, "ANOTHER_ORDER_IN_PROGRESS");
    assertThat(reply.each("/blockers", "/held"))
        .containsExactlyInAnyOrder("CERTIFICATE", "DOMAIN", "DOMAIN");
    assertThat(reply.each("/blockers", "/path"))
        .containsExactlyInAnyOrder(
            "/subject/certificateNumber",
            "/services/0/domains/0/name",
            "/services/0/domains/1/name");
    assertThat(reply.each("/blockers", "/name"))
        .contains("beian-sample-" + harness.number() + ".cn");
    assertThat(reply.each("/blockers", "/order"))
        .containsOnly("***" + id.substring(id.length() - 4));
    assertThat(reply.each("/blockers", "/since")).allMatch(since -> since.startsWith("2026-"));
    assertThat(reply.text()).doesNotContain(id, "account-" + harness.number());
    assertThat(reply.each("/blockers", "/type")).containsOnly("null");
    assertThat(reply.each("/blockers", "/state")).containsOnly("null");
    assertThat(reply.each("/blockers/0/ways", "/way"))
        .containsExactly("ASK_ITS_ACCOUNT", "ASK_SUPPORT");
    HandlerReply.assertPair(reply.at("/blockers/0/why"));
  }

  @Test
  void whatIsFiledAlreadyIsNamedWithoutAnOrder() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Map<String, Object> filed = harness.seeds().filing(number);
    harness.seeds().approved(number);
    HandlerReply reply = rival(filed).refused(409, "ALREADY_FILED");
    assertThat(reply.list("/blockers")).hasSize(3);
    assertThat(reply.each("/blockers", "/order")).containsOnly("null");
  }

  @Test
  void codesThatDoNotDoAreNamed() throws Exception {
    Map<String, Object> content =
        HandlerSamples.company(
            harness.seeds().today(), "no-such-code", HandlerHarness.anotherNumber());
    HandlerReply unknown = rivalWithCode(content, "11111111-2222-4333-8444-555555555555");
    assertThat(unknown.at("/blockers/0/path")).isEqualTo("/services/0/hosting/serviceCode");
    assertThat(unknown.at("/blockers/0/held")).isEqualTo("SERVICE_CODE");
    call(request()).done(200);
    rivalWithCode(
        content, String.valueOf(HandlerJson.at(filing, "/services/0/hosting/serviceCode")));
  }

  private HandlerReply rivalWithCode(Map<String, Object> content, String code) throws Exception {
    SampleFilings.set(content, "/services/0/hosting/serviceCode", code);
    int number = HandlerHarness.anotherNumber();
    String draft = harness.seeds().draft(number, content).id().value();
    return harness
        .call(handler(), HandlerCaller.customer(number).calls(submission(draft)))
        .refused(409, "SERVICE_CODE_UNUSABLE");
  }

  /** Submits a draft that names this instance. */
  private HandlerReply submitted(int number, String instance) throws Exception {
    Map<String, Object> content = harness.seeds().filing(number);
    SampleFilings.set(content, "/services/0/hosting", Map.of("instanceId", instance));
    id = harness.seeds().draft(number, content).id().value();
    return harness.call(handler(), HandlerCaller.customer(number).calls(submission(id)));
  }

  @Test
  void anInstanceGivesACodeWithoutBeingAsked() throws Exception {
    int number = HandlerHarness.anotherNumber();
    submitted(number, harness.seeds().instance(number)).done(200);
    assertThat(harness.seeds().order(new OrderId(id)).serviceCodes()).hasSize(1);
    assertThat(harness.table().partition("INSTANCE#i-" + number).toString())
        .contains(harness.seeds().order(new OrderId(id)).serviceCodes().getFirst());
  }

  @Test
  void anInstanceThatCannotGiveACodeSaysEveryCondition() throws Exception {
    int number = HandlerHarness.anotherNumber();
    String instance = harness.seeds().expiredInstance(number);
    HandlerReply reply = submitted(number, instance).refused(409, "INSTANCE_NOT_ELIGIBLE");
    assertThat(reply.each("/findings", "/ruleId"))
        .containsExactly("CODE-PUBLIC-BANDWIDTH", "CODE-NOT-EXPIRED");
    assertThat(reply.each("/findings", "/path")).containsOnly("/services/0/hosting/instanceId");
  }

  @Test
  void anothersInstanceIsAsUnknownAsNone() throws Exception {
    String others = harness.seeds().instance(HandlerHarness.anotherNumber());
    HandlerReply foreign =
        submitted(HandlerHarness.anotherNumber(), others).refused(409, "INSTANCE_NOT_ELIGIBLE");
    HandlerReply none =
        submitted(HandlerHarness.anotherNumber(), "i-nobody").refused(409, "INSTANCE_NOT_ELIGIBLE");
    assertThat(foreign.body()).isEqualTo(none.body());
  }

  @Test
  void anOrderIsSubmittedOnce() throws Exception {
    call(request()).done(200);
    HandlerReply reply = call(request()).refused(409, "ORDER_STATE");
    assertThat(reply.text("/detail/en")).contains("AWAITING_REVIEW", "SUBMIT");
  }

  @Test
  void ofManyForOneDomainOneWins() throws Exception {
    List<String> drafts = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int number = HandlerHarness.anotherNumber();
      Map<String, Object> content = harness.seeds().filing(number);
      String domain = "race-" + harness.number();
      SampleFilings.set(content, "/services/0/domains/0/name", domain + ".cn");
      SampleFilings.set(content, "/services/0/domains/1/name", domain + ".com");
      drafts.add(harness.seeds().draft(number, content).id().value());
      numbers.add(number);
    }
    List<HandlerReply> replies =
        HandlerParallel.calls(
            drafts.size(),
            i ->
                harness.call(
                    handler(),
                    HandlerCaller.customer(numbers.get(i)).calls(submission(drafts.get(i)))));
    assertThat(replies)
        .extracting(HandlerReply::status)
        .containsOnlyOnce(200)
        .containsOnly(200, 409);
  }

  @Test
  void anothersOrderIsAsUnknownAsNone() throws Exception {
    Order others = harness.seeds().draft(HandlerHarness.anotherNumber());
    HandlerReply reply = call(submission(others.id().value())).refused(404, "ORDER_NOT_FOUND");
    assertThat(call(submission("nobody")).refused(404, "ORDER_NOT_FOUND").body())
        .isEqualTo(reply.body());
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, SubmitOrderFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
