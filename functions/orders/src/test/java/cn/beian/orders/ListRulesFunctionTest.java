package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GET /rules/{province}. */
class ListRulesFunctionTest extends RulesContract {
  @Override
  protected HttpFunction create() {
    return new ListRulesFunction();
  }

  @Override
  protected HttpEvent request() {
    return rules("CN-GD");
  }

  private static HttpEvent rules(String province) {
    return LambdaEvents.http("GET", "/rules/" + province)
        .resource("/rules/{province}")
        .pathParameter("province", province);
  }

  private static List<String> ids(HandlerReply reply) {
    return reply.done(200).each("/rules", "/ruleId");
  }

  @Test
  void aProvincesRulesAreShownWhole() throws Exception {
    HandlerReply reply = call(request());
    assertThat(ids(reply)).isNotEmpty().allMatch(id -> id.startsWith("GD-"));
    assertThat(reply.body())
        .containsOnlyKeys("province", "asOf", "rules")
        .containsEntry("asOf", "2026-11-23");
    for (Object each : reply.list("/rules")) {
      Map<String, Object> rule = HandlerJson.object(each);
      assertThat(rule)
          .containsKeys("ruleId", "kind", "severity", "stage", "replaces", "dimensions", "sources");
      assertThat(HandlerJson.object(rule.get("message"))).containsOnlyKeys("zh-CN", "en");
      assertThat(HandlerJson.object(rule.get("fix"))).containsOnlyKeys("zh-CN", "en");
    }
  }

  @Test
  void theNationsRulesComeWithoutThoseReplaced() throws Exception {
    assertThat(ids(call(request().query("national", "true"))))
        .contains("GD-REACHABLE", "N-CREDIT-CODE")
        .doesNotContain("N-HOLDER-UNIT");
    assertThat(ids(call(rules("national")))).contains("N-HOLDER-UNIT", "N-CREDIT-CODE");
    assertThat(ids(call(rules("CN-HL"))))
        .contains("HL-MIN-AGE", "HL-UNIT-DOMAIN-HOLDER")
        .noneMatch(id -> id.startsWith("N-") || id.startsWith("GD-"));
  }

  @Test
  void aDayMayBeAskedFor() throws Exception {
    assertThat(call(request().query("asOf", "2030-01-01")).at("/asOf")).isEqualTo("2030-01-01");
    assertThat(call(request().query("asOf", "soon")).refused(400, "MALFORMED").errors())
        .containsExactly("/asOf NOT_DATE");
    assertThat(call(request().query("national", "1")).refused(400, "MALFORMED").errors())
        .containsExactly("/national NOT_TRUE_OR_FALSE");
  }

  @Test
  void anUnknownProvinceIsNotFound() throws Exception {
    for (String unknown : List.of("CN-XX", "GD", "cn-gd", "NATIONAL", "tables", "../policies")) {
      call(rules(unknown)).refused(404, "PROVINCE_NOT_FOUND");
    }
  }
}
