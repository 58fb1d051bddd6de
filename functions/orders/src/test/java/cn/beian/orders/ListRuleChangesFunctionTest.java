package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import java.util.List;
import org.junit.jupiter.api.Test;

/** GET /rules/{province}/changes. */
class ListRuleChangesFunctionTest extends RulesContract {
  @Override
  protected HttpFunction create() {
    return new ListRuleChangesFunction();
  }

  @Override
  protected HttpEvent request() {
    return changes("CN-GD", "2026-01-01", "2026-12-31");
  }

  private static HttpEvent changes(String province, String from, String to) {
    return LambdaEvents.http("GET", "/rules/" + province + "/changes")
        .resource("/rules/{province}/changes")
        .pathParameter("province", province)
        .query("from", from)
        .query("to", to);
  }

  @Test
  void theChangesBetweenTwoDaysAreShown() throws Exception {
    for (String province : List.of("CN-GD", "CN-GX", "national")) {
      HandlerReply reply = call(changes(province, "2026-01-01", "2026-01-01")).done(200);
      assertThat(reply.body())
          .containsOnlyKeys("province", "from", "to", "started", "ended", "replacements")
          .containsEntry("province", province)
          .containsEntry("started", List.of())
          .containsEntry("ended", List.of())
          .containsEntry("replacements", List.of());
    }
  }

  @Test
  void bothDaysAreNeededInTheirOrder() throws Exception {
    assertThat(call(rules()).refused(400, "MALFORMED").errors())
        .containsExactly("/from FIELD_MISSING");
    assertThat(call(rules().query("from", "2026-01-01")).refused(400, "MALFORMED").errors())
        .containsExactly("/to FIELD_MISSING");
    HandlerReply reply = call(changes("CN-GD", "2026-01-02", "2026-01-01"));
    assertThat(reply.refused(400, "MALFORMED").errors()).containsExactly("/to BEFORE_START");
  }

  private static HttpEvent rules() {
    return LambdaEvents.http("GET", "/rules/CN-GD/changes")
        .resource("/rules/{province}/changes")
        .pathParameter("province", "CN-GD");
  }

  @Test
  void anUnknownProvinceIsNotFound() throws Exception {
    call(changes("CN-XX", "2026-01-01", "2026-01-01")).refused(404, "PROVINCE_NOT_FOUND");
  }
}
