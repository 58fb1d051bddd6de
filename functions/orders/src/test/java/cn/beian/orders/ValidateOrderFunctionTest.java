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
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import cn.beian.testing.SampleFilings;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        .containsOnlyKeys(members())
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
          .containsOnlyKeys("ruleId", "severity", "path", "message", "fix", "sources", "found");
      HandlerReply.assertPair(members.get("message"));
      HandlerReply.assertPair(members.get("fix"));
    }
  }

  private static String[] members(String... more) {
    Stream<String> always =
        Stream.of("valid", "asOf", "findings", "decisionBy", "documents", "notNeeded", "orderType");
    return Stream.concat(always, Stream.of(more)).toArray(String[]::new);
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

  @Test
  void anotherDayMayBeAskedFor() throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    HandlerReply later = call(dryRun(filing).query("asOf", "2099-12-31")).done(200);
    assertThat(later.body()).containsEntry("asOf", "2099-12-31").containsEntry("valid", false);
    assertThat(later.each("/findings", "/path")).contains("/services/0/domains/0/expiresOn");
    assertThat(call(request().query("asOf", "2020-01-01")).at("/asOf")).isEqualTo("2020-01-01");
  }

  @ParameterizedTest
  @CsvSource({
    "asOf, 2026-02-30, NOT_DATE",
    "asOf, 23.11.2026, NOT_DATE",
    "asOf, today, NOT_DATE",
    "asOf, '', FIELD_MISSING",
    "explain, yes, NOT_TRUE_OR_FALSE",
    "explain, '', NOT_TRUE_OR_FALSE"
  })
  void aQueryThatCannotBeReadIsRefusedBeforeTheOrderIsOpened(String name, String value, String code)
      throws Exception {
    Map<String, String> before = harness.table().dump();
    HandlerReply reply = call(request().query(name, value)).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly("/" + name + " " + code);
    assertThat(harness.table().dump()).isEqualTo(before);
  }

  @Test
  void everyRuleCanBeExplained() throws Exception {
    HandlerReply plain = call(request());
    HandlerReply reply = call(request().query("explain", "true")).done(200);
    assertThat(reply.body()).containsOnlyKeys(members("rules"));
    assertThat(reply.at("/findings")).isEqualTo(plain.at("/findings"));
    assertThat(reply.each("/rules", "/ruleId")).doesNotHaveDuplicates();
    assertThat(reply.each("/rules", "/outcome"))
        .contains("FOUND", "PASSED", "NOT_APPLICABLE", "REPLACED", "AFTER_APPROVAL");
    Map<String, Object> replaced =
        reply.list("/rules").stream()
            .map(HandlerJson::object)
            .filter(rule -> "N-HOLDER-UNIT".equals(rule.get("ruleId")))
            .findFirst()
            .orElseThrow();
    assertThat(replaced).containsEntry("outcome", "REPLACED").containsKey("replacedBy");
    assertThat(call(request().query("explain", "false")).body()).containsOnlyKeys(members());
  }

  @Test
  void whatAReviewerLetPassOnlyInforms() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Map<String, Object> content = harness.seeds().filing(number);
    HandlerSamples.spoilCheckDigit(content);
    Order draft = harness.seeds().draft(number, content);
    HttpEvent stored = HandlerCaller.customer(number).calls(validate(draft.id().value()));
    assertThat(harness.call(handler(), stored).done(200).at("/valid")).isEqualTo(false);
    harness.seeds().override(draft.id());
    for (String explain : List.of("false", "true")) {
      HandlerReply reply = harness.call(handler(), stored.query("explain", explain)).done(200);
      assertThat(reply.at("/valid")).isEqualTo(true);
      assertThat(reply.each("/findings", "/ruleId")).contains("N-CREDIT-CODE");
      assertThat(reply.each("/findings", "/severity")).doesNotContain("REJECT");
    }
    assertThat(call(dryRun(content)).done(200).at("/valid"))
        .as("without an order")
        .isEqualTo(false);
  }

  @Test
  void aFindingShowsPersonalDataOnlyMasked() throws Exception {
    HandlerReply reply = call(request()).done(200);
    Map<String, Object> finding =
        reply.list("/findings").stream()
            .map(HandlerJson::object)
            .filter(each -> "/subject/certificateNumber".equals(each.get("path")))
            .findFirst()
            .orElseThrow();
    assertThat(HandlerJson.object(finding.get("found")).get("value"))
        .asString()
        .matches(".{3}\\*\\*\\*.{2}");
    String number = HandlerJson.at(mistaken(), "/subject/certificateNumber").toString();
    assertThat(reply.text()).doesNotContain(number);
  }

  @Test
  void contentMayComeWithItsKindOfOrderAndWhatIsFiled() throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    Map<String, Object> dossier = new HashMap<>(filing);
    dossier.put("orderType", "CHANGE_SUBJECT");
    Map<String, Object> filed = new HashMap<>(filing);
    filed.put("here", true);
    dossier.put("filed", filed);
    assertThat(call(dryRun(dossier)).done(200).body()).containsKey("findings");
    dossier.put("orderType", "RENEWAL");
    filed.remove("here");
    filed.put("shoeSize", 40);
    assertThat(call(dryRun(dossier)).refused(400, "MALFORMED").errors())
        .containsExactlyInAnyOrder(
            "/orderType NOT_ONE_OF", "/filed/here FIELD_MISSING", "/filed/shoeSize UNKNOWN_FIELD");
  }

  @Test
  void withoutTheAdministrationTheTypeIsOpenAndTheAnswerSaysWhatToLookUp() throws Exception {
    HandlerReply reply = call(dryRun(mistaken())).done(200);
    assertThat(reply.at("/orderType/outcome")).isEqualTo("UNDECIDED");
    assertThat(reply.list("/orderType/possible").toString()).contains("FIRST_FILING", "ACCESS");
    assertThat(reply.each("/orderType/reasons", "/code"))
        .contains("ASK_ADMINISTRATION_FOR_SUBJECT");
    HandlerReply.assertPair(reply.at("/orderType/reasons/0/message"));
    HandlerReply.assertPair(reply.at("/orderType/reasons/0/fix"));
  }

  @Test
  void whatIsFiledDecidesTheType() throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    Map<String, Object> filed = new HashMap<>(filing);
    filed.put("here", false);
    Map<String, Object> dossier = new HashMap<>(filing);
    dossier.put("filed", filed);
    HandlerReply reply = call(dryRun(dossier)).done(200);
    assertThat(reply.at("/orderType/outcome")).isEqualTo("DECIDED");
    assertThat(reply.at("/orderType/type")).isEqualTo("ACCESS");
    HandlerReply.assertPair(reply.at("/orderType/reasons/0/message"));
  }
}
