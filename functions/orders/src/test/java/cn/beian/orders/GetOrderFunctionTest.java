package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.platform.http.Problems;
import cn.beian.platform.text.Texts;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import cn.beian.testing.SampleFilings;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** GET /orders/{orderId}. */
class GetOrderFunctionTest extends HandlerContract {
  private Map<String, Object> filing = Map.of();
  private String id = "";

  @BeforeEach
  void lay() {
    filing = harness.seeds().filing(harness.number());
    id = harness.seeds().draft(harness.number(), filing).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new GetOrderFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.VIEW;
  }

  @Override
  protected boolean alsoFor(Role role) {
    return role == Role.REVIEWER;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return get(id);
  }

  private static HttpEvent get(String order) {
    return LambdaEvents.http("GET", "/orders/" + order)
        .resource("/orders/{orderId}")
        .pathParameter("orderId", order);
  }

  @Test
  void tellsTheOrderItsContentItsHistoryAndWhatComesNext() throws Exception {
    harness.seeds().submit(harness.number(), new OrderId(id));
    HandlerReply reply = call(request()).done(200);
    List<String> members = new ArrayList<>(Summaries.MEMBERS);
    members.remove("deadline");
    members.addAll(
        List.of(
            "next",
            "progress",
            "serviceCodes",
            "filing",
            "materials",
            "faceChecks",
            "history",
            "overrides",
            "review"));
    assertThat(reply.body()).containsOnlyKeys(members).containsEntry("version", 2);
    assertThat(reply.headers()).containsEntry("ETag", "\"2\"");
    assertThat(reply.body()).containsEntry("overrides", List.of());
    assertThat(harness.watch().operations())
        .as("events, materials, face checks")
        .filteredOn("Query"::equals)
        .hasSize(3);
    assertThat(reply.each("/materials", "/state")).hasSize(4).containsOnly("ACCEPTED");
    assertThat(reply.each("/faceChecks", "/state")).containsOnly("PASSED");
    Map<String, Object> shown = HandlerJson.object(reply.at("/filing"));
    assertThat(shown.remove("materials")).isNotNull();
    filing.remove("materials");
    assertThat(shown).isEqualTo(filing);
    assertThat(reply.at("/serviceCodes/0"))
        .isEqualTo(HandlerJson.at(filing, "/services/0/hosting/serviceCode"));
    assertThat(reply.each("/history", "/type")).containsExactly("ORDER_CREATED", "ORDER_SUBMITTED");
    assertThat(HandlerJson.object(reply.at("/history/0")))
        .containsOnlyKeys("type", "at", "actor", "to", "reasons")
        .containsEntry("actor", Map.of("role", "CUSTOMER", "id", "user-" + harness.number()))
        .containsEntry("to", "DRAFT");
    assertThat(HandlerJson.object(reply.at("/history/1")))
        .containsEntry("from", "DRAFT")
        .containsEntry("to", "AWAITING_REVIEW");
    HandlerReply.assertPair(reply.at("/next"));
  }

  @Test
  void aDraftShowsItsSections() throws Exception {
    SampleFilings.set(filing, "/services/0/principal/mobile", "12345");
    harness.seeds().edit(harness.number(), harness.seeds().order(new OrderId(id)), filing);
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.each("/progress/sections", "/section"))
        .containsExactly(
            "BASIC",
            "SUBJECT",
            "PRINCIPAL",
            "SERVICE",
            "SERVICE_PRINCIPAL",
            "SERVICE_SERVER",
            "MATERIALS",
            "REMARKS");
    assertThat(reply.at("/progress/sections/0"))
        .isEqualTo(Map.of("section", "BASIC", "state", "COMPLETE", "findings", 0));
    assertThat(HandlerJson.object(reply.at("/progress/sections/4")))
        .containsEntry("service", 0)
        .containsEntry("state", "INCOMPLETE");
    assertThat(reply.at("/progress/next"))
        .isEqualTo(Map.of("section", "SERVICE_PRINCIPAL", "service", 0));
    assertThat(reply.text("/progress/text/en"))
        .isEqualTo("7 of 8 sections complete, next: principal of service 1");
    assertThat(reply.each("/progress/steps", "/state"))
        .containsExactly("CURRENT", "AHEAD", "AHEAD", "AHEAD", "AHEAD");
    assertThat(HandlerJson.object(reply.at("/progress"))).doesNotContainKey("expectedBy");
  }

  @Test
  void anOrderUnderWayShowsItsStepsAndByWhenTheyAreDue() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Order order = harness.seeds().handedOver(number);
    HttpEvent event = HandlerCaller.customer(number).calls(get(order.id().value()));
    HandlerReply reply = harness.call(handler(), event).done(200);
    Map<String, Object> progress = HandlerJson.object(reply.at("/progress"));
    assertThat(progress).containsOnlyKeys("steps", "expectedBy");
    assertThat(reply.each("/progress/steps", "/step"))
        .containsExactly("FILL_IN", "REVIEW", "SMS_CHECK", "BUREAU_REVIEW", "FILED");
    assertThat(reply.each("/progress/steps", "/state"))
        .containsExactly("DONE", "DONE", "CURRENT", "AHEAD", "AHEAD");
    assertThat(reply.at("/progress/steps/1/at")).isEqualTo(reply.at("/history/2/at"));
    assertThat(reply.at("/progress/expectedBy"))
        .isEqualTo(Map.of("date", "2026-11-24", "at", reply.at("/deadline/at")));
    harness.seeds().answer(HandlerSamples.mobile(number));
    HandlerReply later = harness.call(handler(), event).done(200);
    assertThat(later.at("/progress/expectedBy"))
        .isEqualTo(Map.of("date", "2026-12-21", "workdays", 20, "provisional", false));
  }

  @Test
  void theCodeThatWasTakenOfAnInstanceIsShownBesideTheContent() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Map<String, Object> content = harness.seeds().filing(number);
    String code = String.valueOf(HandlerJson.at(content, "/services/0/hosting/serviceCode"));
    SampleFilings.set(
        content, "/services/0/hosting", Map.of("instanceId", harness.seeds().instance(number)));
    String order = harness.seeds().draft(number, content).id().value();
    HttpEvent event = HandlerCaller.customer(number).calls(get(order));
    assertThat(harness.call(handler(), event).done(200).list("/serviceCodes")).isEmpty();
    harness.seeds().submit(number, new OrderId(order));
    HandlerReply reply = harness.call(handler(), event).done(200);
    assertThat(reply.list("/serviceCodes")).hasSize(1);
    assertThat(reply.text("/serviceCodes/0")).isNotEmpty().isNotEqualTo(code);
    Map<String, Object> shown = HandlerJson.object(reply.at("/filing"));
    shown.remove("materials");
    content.remove("materials");
    assertThat(shown).isEqualTo(content);
  }

  @Test
  void theReviewIsShownToReviewersAndTheCustomerSeesWhatConcernsHim() throws Exception {
    assertThat(call(request()).done(200).body()).doesNotContainKey("review");
    harness.seeds().submit(harness.number(), new OrderId(id));
    assertThat(call(request()).done(200).at("/review")).isEqualTo(Map.of());
    HttpEvent staff = HandlerCaller.of(Role.REVIEWER).calls(request());
    HandlerReply seen = harness.call(handler(), staff).done(200);
    assertThat(HandlerJson.object(seen.at("/review")))
        .containsOnlyKeys(
            "orderId",
            "type",
            "province",
            "round",
            "since",
            "dueBy",
            "state",
            "nextCall",
            "calls",
            "videos",
            "late")
        .containsEntry("late", false);
    harness.pass(Duration.ofDays(2));
    assertThat(harness.call(handler(), staff).at("/review/late")).isEqualTo(true);
  }

  @Test
  void aReviewerSeesItToo() throws Exception {
    HttpEvent event = HandlerCaller.of(Role.REVIEWER).calls(request());
    assertThat(harness.call(handler(), event).done(200).at("/orderId")).isEqualTo(id);
    assertThat(harness.table().dump().toString()).contains("AUDIT#ORDER#" + id, "someone");
  }

  @Test
  void whatAReviewerLetPassIsShownAndHisNameOnlyToReviewers() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Map<String, Object> content = harness.seeds().filing(number);
    HandlerSamples.spoilCheckDigit(content);
    String draft = harness.seeds().draft(number, content).id().value();
    harness.seeds().override(new OrderId(draft));
    HandlerReply seen = harness.call(handler(), HandlerCaller.customer(number).calls(get(draft)));
    Map<String, Object> shown = HandlerJson.object(seen.done(200).at("/overrides/0"));
    assertThat(shown)
        .containsOnlyKeys("ruleId", "path", "at")
        .containsEntry("ruleId", "N-CREDIT-CODE")
        .containsEntry("path", "/subject/certificateNumber");
    assertThat(seen.at("/history/1/actor")).isEqualTo(Map.of("role", "REVIEWER"));
    assertThat(seen.text()).doesNotContain("reviewer-1", "certificate seen");
    HandlerReply staff =
        harness.call(handler(), HandlerCaller.of(Role.REVIEWER).calls(get(draft))).done(200);
    Map<String, Object> all = HandlerJson.object(staff.at("/overrides/0"));
    assertThat(all)
        .containsAllEntriesOf(shown)
        .containsEntry("by", "reviewer-1")
        .containsEntry("reason", "certificate seen")
        .hasSize(5);
    assertThat(staff.at("/history/1/actor"))
        .isEqualTo(Map.of("role", "REVIEWER", "id", "reviewer-1"));
  }

  @Test
  void whySomethingCameBackStaysInTheHistory() throws Exception {
    int number = HandlerHarness.anotherNumber();
    OrderId order = harness.seeds().submitted(number).id();
    harness.seeds().reject(order);
    harness.seeds().submit(number, order);
    harness.seeds().pass(order);
    harness.seeds().handOver(order);
    harness.seeds().answer(HandlerSamples.mobile(number));
    HandlerReply reply =
        harness.call(handler(), HandlerCaller.customer(number).calls(get(order.value()))).done(200);
    assertThat(reply.at("/reasons")).isEqualTo(List.of());
    assertThat(HandlerJson.object(reply.at("/history/2")))
        .containsEntry("type", "REVIEW_REJECTED")
        .containsEntry("actor", Map.of("role", "REVIEWER"))
        .containsEntry("from", "AWAITING_REVIEW")
        .containsEntry("to", "REVIEW_REJECTED")
        .containsEntry("reasons", List.of(Map.of("code", "MADE_UP", "text", "made up")));
    assertThat(reply.at("/history/3/reasons")).isEqualTo(List.of());
    assertThat(reply.each("/history", "/actor/role"))
        .containsExactly(
            "CUSTOMER",
            "CUSTOMER",
            "REVIEWER",
            "CUSTOMER",
            "REVIEWER",
            "SYSTEM",
            "SYSTEM",
            "CONTACT");
    assertThat(reply.at("/history/5/actor/id")).isEqualTo("send-to-bureau");
    assertThat(reply.at("/history/7/actor")).isEqualTo(Map.of("role", "CONTACT"));
    assertThat(reply.text()).doesNotContain("reviewer-1");
    assertThat(harness.output().lines()).isEmpty();
  }

  @Test
  void anothersOrderIsAsUnknownAsNone() throws Exception {
    Order others = harness.seeds().draft(HandlerHarness.anotherNumber());
    HandlerReply reply = call(get(others.id().value())).refused(404, "ORDER_NOT_FOUND");
    assertThat(call(get("nobody")).refused(404, "ORDER_NOT_FOUND").body()).isEqualTo(reply.body());
  }

  @Test
  void anAuditEntryThatCannotBeWrittenKeepsTheContentClosed() throws Exception {
    harness
        .watch()
        .fail(
            request -> request.getClass().getSimpleName().equals("PutItemRequest"),
            DynamoDbException.builder().message("no").statusCode(500).build());
    HandlerReply reply = call(request()).refused(503, "UNAVAILABLE");
    assertThat(reply.body()).doesNotContainKey("filing");
    assertThat(harness.watch().operations()).doesNotContain("Decrypt");
  }

  @ParameterizedTest
  @EnumSource
  void everyStateHasItsNextStep(OrderState state) {
    HandlerReply.assertPair(Problems.text(new Texts().next(state)));
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, GetOrderFunction::new))
        .containsExactly("GetItem");
  }
}
