package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.Order;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import cn.beian.testing.SampleFilings;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /orders/{orderId}/validations and POST /validations. */
class ValidateOrderFunctionTest extends HandlerContract {
  private String id = "";

  @BeforeEach
  void lay() {
    id = harness.seeds().draft(harness.number(), mistaken()).id().value();
  }

  private Map<String, Object> mistaken() {
    return SampleFilings.companyWithFiveMistakes(harness.seeds().today(), "code");
  }

  @Override
  protected RequestStreamHandler create() {
    return new ValidateOrderFunction();
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
  protected HttpEvent request() {
    return validate(id);
  }

  private static HttpEvent validate(String order) {
    return LambdaEvents.http("POST", "/orders/" + order + "/validations")
        .resource("/orders/{orderId}/validations")
        .pathParameter("orderId", order);
  }

  private static HttpEvent dryRun(Map<String, Object> filing) {
    return LambdaEvents.http("POST", "/validations").body(Json.text(filing));
  }

  private static void assertFiveMistakes(HandlerReply reply) {
    assertDocuments(reply);
    assertThat(reply.done(200).body())
        .containsOnlyKeys("valid", "asOf", "findings", "decisionBy", "documents", "notNeeded")
        .containsEntry("valid", false)
        .containsEntry("asOf", "2026-11-23");
    assertThat(reply.headers()).doesNotContainKey("ETag");
    assertThat(reply.each("/findings", "/path"))
        .contains(
            "/subject/certificateNumber",
            "/services/0/domains/1/expiresOn",
            "/subject/principal/emergencyPhone",
            "/services/0/principal/emergencyPhone",
            "/services/0/name");
    for (Object finding : reply.list("/findings")) {
      Map<String, Object> members = HandlerJson.object(finding);
      assertThat(members)
          .containsOnlyKeys("ruleId", "severity", "path", "message", "fix", "sources");
      HandlerReply.assertPair(members.get("message"));
      HandlerReply.assertPair(members.get("fix"));
    }
  }

  private static void assertDocuments(HandlerReply reply) {
    assertThat(reply.at("/decisionBy"))
        .isEqualTo(Map.of("date", "2026-12-21", "workdays", 20, "provisional", false));
    assertThat(reply.each("/documents", "/ruleId"))
        .containsExactly(
            "N-MATERIAL-UNIT",
            "N-MATERIAL-SUBJECT-PRINCIPAL",
            "N-MATERIAL-SITE-PRINCIPAL",
            "GD-UNIT-COMMITMENT");
    assertThat(reply.each("/documents", "/state"))
        .containsExactly("SATISFIED", "SATISFIED", "SATISFIED", "MISSING");
    assertThat(reply.each("/documents", "/path"))
        .containsExactly("/subject", "/subject", "/services/0", "/subject");
    assertThat(reply.at("/documents/2/satisfiedBy")).isEqualTo(List.of("/materials/2"));
    assertThat(reply.at("/documents/3/missing/0/kind"))
        .isEqualTo("INTERNET_SERVICE_FILING_COMMITMENT");
    HandlerReply.assertPair(reply.at("/documents/3/missing/0/name"));
    HandlerReply.assertPair(reply.at("/documents/3/fix"));
    for (Object document : reply.list("/documents")) {
      HandlerReply.assertPair(HandlerJson.object(document).get("reason"));
    }
  }

  @Test
  void tellsEverythingAboutAnOrderAtOnce() throws Exception {
    assertFiveMistakes(call(request()));
  }

  @Test
  void tellsEverythingAboutContentThatIsNoOrder() throws Exception {
    Map<String, String> before = harness.table().dump();
    assertFiveMistakes(call(dryRun(mistaken())));
    assertThat(harness.table().dump()).as("a dry run writes nothing").isEqualTo(before);
  }

  @Test
  void contentWithoutAFaultIsValid() throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    HandlerReply reply = call(dryRun(filing)).done(200);
    assertThat(reply.body()).containsEntry("valid", true).containsEntry("findings", List.of());
  }

  @Test
  void whatWillBeTooOldByTheDecisionIsToldAndBlocksNothing() throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    SampleFilings.set(filing, "/materials/3/issuedOn", "2026-09-20");
    HandlerReply reply = call(dryRun(filing)).done(200);
    assertThat(reply.body()).containsEntry("valid", true).containsEntry("findings", List.of());
    assertThat(reply.at("/documents/3/state")).isEqualTo("LAPSING");
    assertThat(reply.at("/documents/3/satisfiedBy")).isEqualTo(List.of("/materials/3"));
    assertThat(reply.at("/documents/3/uploads/0/state")).isEqualTo("LAPSING");
    Map<String, Object> lapse = HandlerJson.object(reply.at("/documents/3/uploads/0/lapses/0"));
    assertThat(lapse)
        .containsOnlyKeys("ruleId", "path", "lateness", "already", "message", "fix")
        .containsEntry("ruleId", "N-MATERIAL-AGE")
        .containsEntry("path", "/materials/3/issuedOn")
        .containsEntry("lateness", "TOO_OLD")
        .containsEntry("already", false);
    HandlerReply.assertPair(lapse.get("message"));
  }

  @Test
  void anUploadNobodyWantsIsNamed() throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    SampleFilings.set(
        filing,
        "/materials/-",
        Map.of("kind", "SITE_PLAN", "service", 0, "format", "JPG", "sizeBytes", 300000));
    HandlerReply reply = call(dryRun(filing)).done(200);
    assertThat(reply.each("/notNeeded", "/path")).containsExactly("/materials/4");
    assertThat(reply.each("/notNeeded", "/kind")).containsExactly("SITE_PLAN");
    assertThat(reply.at("/valid")).isEqualTo(true);
  }

  @Test
  void aDecisionInAYearWithoutACalendarIsProvisional() throws Exception {
    harness.setTime(Instant.parse("2026-12-15T04:00:00Z"));
    HandlerReply reply = call(dryRun(Map.of())).done(200);
    assertThat(reply.at("/decisionBy/date")).isEqualTo("2027-01-12");
    assertThat(reply.at("/decisionBy/provisional")).isEqualTo(true);
  }

  @Test
  void nothingAtAllHasFindings() throws Exception {
    HandlerReply reply = call(dryRun(Map.of())).done(200);
    assertThat(reply.at("/valid")).isEqualTo(false);
    assertThat(reply.list("/findings")).isNotEmpty();
  }

  @Test
  void theDayIsShanghais() throws Exception {
    harness.setTime(Instant.parse("2026-11-23T15:59:00Z"));
    assertThat(call(dryRun(Map.of())).at("/asOf")).isEqualTo("2026-11-23");
    harness.setTime(Instant.parse("2026-11-23T16:00:00Z"));
    assertThat(call(dryRun(Map.of())).at("/asOf")).isEqualTo("2026-11-24");
  }

  @Test
  void openingAnOrderLeavesAnAuditEntryAndNoMore() throws Exception {
    Map<String, String> before = harness.table().dump();
    call(request()).done(200);
    Map<String, String> after = harness.table().dump();
    after.keySet().removeAll(before.keySet());
    assertThat(after.keySet())
        .singleElement()
        .asString()
        .startsWith("AUDIT#ORDER#" + id + "/CONTENT ");
    assertThat(after.values().toString()).contains("user-" + harness.number());
  }

  @Test
  void anothersOrderIsAsUnknownAsNone() throws Exception {
    Order others = harness.seeds().draft(HandlerHarness.anotherNumber());
    HandlerReply reply = call(validate(others.id().value())).refused(404, "ORDER_NOT_FOUND");
    assertThat(call(validate("nobody")).refused(404, "ORDER_NOT_FOUND").body())
        .isEqualTo(reply.body());
  }

  @Test
  void theOrderFormTakesNoContent() throws Exception {
    HandlerReply reply = call(request().body("{\"remark\":\"x\"}")).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly("/remark UNKNOWN_FIELD");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ValidateOrderFunction::new))
        .contains("GetItem")
        .doesNotContain("PutItem", "UpdateItem");
  }
}
