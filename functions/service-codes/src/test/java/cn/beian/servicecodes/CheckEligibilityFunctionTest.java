package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.EligibilityPolicy.Wish;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.rule.Finding;
import cn.beian.platform.http.Problems;
import cn.beian.platform.rules.Products;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET /instances/{instanceId}/eligibility. */
class CheckEligibilityFunctionTest extends HandlerContract {
  private String id = "";

  @BeforeEach
  void lay() {
    id = harness.seeds().instance(harness.number());
  }

  @Override
  protected RequestStreamHandler create() {
    return new CheckEligibilityFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.SERVICE_CODES;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected HttpEvent request() {
    return check(id);
  }

  private static HttpEvent check(String instance) {
    return LambdaEvents.http("GET", "/instances/" + instance + "/eligibility")
        .resource("/instances/{instanceId}/eligibility")
        .pathParameter("instanceId", instance);
  }

  @Test
  void anInstanceThatMayGiveCodesSaysSo() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.body())
        .containsOnlyKeys("instanceId", "free", "paid")
        .containsEntry("instanceId", id)
        .containsEntry(
            "free", Map.of("eligible", true, "quota", 5, "remaining", 5, "findings", List.of()));
    assertThat(reply.at("/paid/remaining")).isEqualTo(20);
    assertThat(reply.each("/paid/findings", "/ruleId")).containsExactly("CODE-FREE-CODES-ISSUED");
  }

  @Test
  void whatIsInTheWayIsNoError() throws Exception {
    harness.pass(Duration.ofDays(500));
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.at("/free/eligible")).isEqualTo(false);
    assertThat(reply.list("/free/findings")).hasSize(1);
    assertThat(reply.text("/free/findings/0/message/en")).contains("2027-12-28");
  }

  @Test
  void onceTheFreeCodesAreGivenPaidOnesMayBeBound() throws Exception {
    new Stock(harness).exhausted(harness.number(), id);
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.at("/free/eligible")).isEqualTo(false);
    assertThat(reply.each("/free/findings", "/ruleId")).containsExactly("CODE-QUOTA");
    assertThat(reply.body())
        .containsEntry(
            "paid", Map.of("eligible", true, "quota", 20, "remaining", 20, "findings", List.of()));
  }

  private static Wish wish(CodeKind kind, LocalDate today) {
    Caller me = new Caller(new AccountId("me"), "u", Role.CUSTOMER, Set.of());
    return new Wish(me, kind, 1, today);
  }

  private static final List<String> PRODUCTS =
      List.of(
          "ecs", "cloud-virtual-host", "marketplace-site-builder", "jushita-ecs", "oss", "none");

  /** Every condition fails in one of these, so that every text is filled in by its own call. */
  @Test
  void everyConditionHasItsTexts() {
    EligibilityPolicy policy = new EligibilityPolicy(new Products());
    LocalDate today = LocalDate.of(2026, 11, 23);
    List<Finding> findings = new ArrayList<>();
    for (String product : PRODUCTS) {
      Instance worst =
          new Instance(
              "i",
              new AccountId("another"),
              product,
              "eu-north-1",
              false,
              BillingMode.PAY_AS_YOU_GO,
              0,
              null,
              today.minusDays(1),
              false,
              null,
              null,
              Instance.Status.LIVE,
              1,
              99,
              0);
      for (CodeKind kind : CodeKind.values()) {
        findings.addAll(policy.check(worst, wish(kind, today)).failures());
      }
    }
    assertThat(findings).hasSizeGreaterThan(8);
    for (Finding finding : findings) {
      HandlerReply.assertPair(Problems.finding(finding).get("message"));
      HandlerReply.assertPair(Problems.finding(finding).get("fix"));
      assertThat(finding.sources()).isNotEmpty();
    }
  }

  @Test
  void anothersInstanceIsAsUnknownAsNone() throws Exception {
    String others = harness.seeds().instance(HandlerHarness.anotherNumber());
    HandlerReply reply = call(check(others)).refused(404, "INSTANCE_NOT_FOUND");
    assertThat(call(check("i-nobody")).refused(404, "INSTANCE_NOT_FOUND").body())
        .isEqualTo(reply.body());
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, CheckEligibilityFunction::new))
        .containsExactly("GetItem");
  }
}
