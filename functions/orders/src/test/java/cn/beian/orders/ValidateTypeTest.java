package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.Order;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import cn.beian.testing.SampleFilings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which type of order a validation says it would be, by what our own records say. */
class ValidateTypeTest {
  private static final String DOMAIN = "/services/0/domains/0/name";
  private static final String CERTIFICATE = "/subject/certificateNumber";
  private static final List<String> ADMINISTRATION_ONLY =
      List.of(
          "ASK_ADMINISTRATION_FOR_SUBJECT /subject",
          "ASK_ADMINISTRATION_FOR_SERVICE /services/0/domains/0",
          "ASK_ADMINISTRATION_FOR_SERVICE /services/0/domains/1");

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private HandlerReply validated(HttpEvent request) throws Exception {
    return harness
        .call(
            harness.make(ValidateOrderFunction::new),
            HandlerCaller.customer(harness.number()).calls(request))
        .done(200);
  }

  private static HttpEvent dryRun(Map<String, Object> filing) {
    return LambdaEvents.http("POST", "/validations").body(Json.text(filing));
  }

  private static HttpEvent stored(Order order) {
    return LambdaEvents.http("POST", "/orders/" + order.id() + "/validations")
        .resource("/orders/{orderId}/validations")
        .pathParameter("orderId", order.id().value());
  }

  private Map<String, Object> filing(int number) {
    return harness.seeds().filing(number);
  }

  /** Content of this number with one field of another's. */
  private Map<String, Object> withFieldOf(int other, String path) {
    Map<String, Object> filing = filing(harness.number());
    SampleFilings.set(
        filing, path, String.valueOf(HandlerJson.at(harness.seeds().filing(other), path)));
    return filing;
  }

  private static List<String> reasons(HandlerReply reply) {
    return reply.list("/orderType/reasons").stream()
        .map(each -> HandlerJson.at(each, "/code") + " " + HandlerJson.at(each, "/path"))
        .toList();
  }

  private static void assertImpossible(HandlerReply reply, String... reasons) {
    assertThat(reply.at("/orderType/outcome")).isEqualTo("IMPOSSIBLE");
    assertThat(reasons(reply)).containsExactly(reasons);
    HandlerReply.assertPair(reply.at("/orderType/reasons/0/message"));
    HandlerReply.assertPair(reply.at("/orderType/reasons/0/fix"));
  }

  private static void assertUndecided(HandlerReply reply, String... possible) {
    assertThat(reply.at("/orderType/outcome")).isEqualTo("UNDECIDED");
    assertThat(reply.list("/orderType/possible")).isEqualTo(List.of(possible));
    assertThat(reasons(reply)).isEqualTo(ADMINISTRATION_ONLY);
  }

  @Test
  void whereNobodyHasFiledAnythingTheAdministrationAloneIsLeftToAsk() throws Exception {
    assertUndecided(
        validated(dryRun(filing(harness.number()))),
        "FIRST_FILING",
        "NEW_SERVICE_SUBJECT_ELSEWHERE",
        "ACCESS");
  }

  @Test
  void whatAnotherAccountHasFiledIsToldWithoutSayingWhose() throws Exception {
    int other = HandlerHarness.anotherNumber();
    Order filed = harness.seeds().approved(other);
    HandlerReply both = validated(dryRun(filing(other)));
    assertImpossible(
        both,
        "SUBJECT_IN_OTHER_ACCOUNT /subject",
        "SERVICE_IN_OTHER_ACCOUNT /services/0/domains/0",
        "SERVICE_IN_OTHER_ACCOUNT /services/0/domains/1");
    HandlerReply domain = validated(dryRun(withFieldOf(other, DOMAIN)));
    assertImpossible(domain, "SERVICE_IN_OTHER_ACCOUNT /services/0/domains/0");
    HandlerReply certificate = validated(dryRun(withFieldOf(other, CERTIFICATE)));
    assertImpossible(certificate, "SUBJECT_IN_OTHER_ACCOUNT /subject");
    for (HandlerReply reply : List.of(both, domain, certificate)) {
      assertThat(reply.text())
          .doesNotContain(
              HandlerSeeds.account(other), HandlerSeeds.subjectNumber(other), filed.id().value())
          .doesNotContain("ICP备2026");
    }
  }

  @Test
  void whatAnotherAccountsOpenOrderHoldsIsNotFiled() throws Exception {
    int other = HandlerHarness.anotherNumber();
    Map<String, Object> filing = filing(other);
    harness.seeds().submitted(other, filing);
    HandlerReply reply = validated(dryRun(filing));
    assertUndecided(reply, "FIRST_FILING", "NEW_SERVICE_SUBJECT_ELSEWHERE", "ACCESS");
    assertThat(reply.each("/findings", "/ruleId")).contains("N-DOMAIN-IN-ORDER");
  }

  @Test
  void whatTheAccountItselfHasFiledCanOnlyBeChanged() throws Exception {
    harness.seeds().approved(harness.number());
    assertUndecided(validated(dryRun(filing(harness.number()))), "CHANGE_SERVICE");
    Map<String, Object> more = filing(harness.number());
    SampleFilings.set(more, DOMAIN, "beian-sample-another-" + harness.number() + ".cn");
    SampleFilings.set(more, "/services/0/domains/1", null);
    HandlerReply reply = validated(dryRun(more));
    assertThat(reply.list("/orderType/possible"))
        .isEqualTo(List.of("NEW_SERVICE_SUBJECT_HERE", "ACCESS"));
  }

  @Test
  void anAccountKeepsToItsSubject() throws Exception {
    harness.seeds().approved(harness.number());
    HandlerReply other = validated(dryRun(filing(HandlerHarness.anotherNumber())));
    assertImpossible(other, "ACCOUNT_HAS_OTHER_SUBJECT /subject");
    HandlerReply nothing = validated(dryRun(Map.of()));
    assertThat(nothing.list("/orderType/possible"))
        .as("until another subject is named, its own is meant")
        .isEqualTo(List.of("NEW_SERVICE_SUBJECT_HERE", "ACCESS", "CHANGE_SERVICE"));
  }

  @Test
  void anOrderIsAnsweredLikeContentWithoutOne() throws Exception {
    int other = HandlerHarness.anotherNumber();
    harness.seeds().approved(other);
    Map<String, Object> filing = withFieldOf(other, DOMAIN);
    Order draft = harness.seeds().draft(harness.number(), filing);
    harness.bureau().refuse(query -> query.path().endsWith("/queries"), 503, "");
    HandlerReply reply = validated(stored(draft));
    assertImpossible(reply, "SERVICE_IN_OTHER_ACCOUNT /services/0/domains/0");
    assertThat(reply.at("/orderType")).isEqualTo(validated(dryRun(filing)).at("/orderType"));
  }

  @Test
  void theAdministrationIsAskedAboutAnOrder() throws Exception {
    Order draft = harness.seeds().draft(harness.number(), filing(harness.number()));
    HandlerReply first = validated(stored(draft));
    assertThat(first.at("/orderType/outcome")).isEqualTo("DECIDED");
    assertThat(first.at("/orderType/type")).isEqualTo("FIRST_FILING");
    harness.bureau().register(query -> on(query, "FILED_ELSEWHERE", "NOT_FILED"));
    assertThat(validated(stored(draft)).at("/orderType/type"))
        .isEqualTo("NEW_SERVICE_SUBJECT_ELSEWHERE");
    harness.bureau().register(query -> on(query, "FILED_ELSEWHERE", "FILED_ELSEWHERE"));
    assertThat(validated(stored(draft)).at("/orderType/type")).isEqualTo("ACCESS");
  }

  private static Map<String, Object> on(Map<String, Object> query, String subject, String service) {
    List<Object> services = new ArrayList<>();
    for (Object each : (List<?>) query.getOrDefault("services", List.of())) {
      Map<String, Object> one = HandlerJson.object(each);
      one.put("state", service);
      services.add(one);
    }
    return Map.of("subject", subject, "subjectNumber", "粤ICP备2020000001号", "services", services);
  }

  @Test
  void ownRecordsAreThoseOfNowWhateverTheDay() throws Exception {
    int other = HandlerHarness.anotherNumber();
    Map<String, Object> filing = withFieldOf(other, DOMAIN);
    HandlerReply before = validated(dryRun(filing).query("asOf", "2026-12-01"));
    assertThat(before.at("/orderType/outcome")).isEqualTo("UNDECIDED");
    harness.seeds().approved(other);
    HandlerReply past = validated(dryRun(filing).query("asOf", "2020-01-01"));
    assertImpossible(past, "SERVICE_IN_OTHER_ACCOUNT /services/0/domains/0");
  }

  @Test
  void obstaclesAndTypeRestOnOneLook() throws Exception {
    harness.watch().reset();
    validated(dryRun(filing(harness.number())));
    assertThat(harness.watch().operations())
        .as("holders, the blacklist")
        .filteredOn("BatchGetItem"::equals)
        .hasSize(2);
  }
}
