package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GET /rules. */
class ListRulePacksFunctionTest extends RulesContract {
  @Override
  protected HttpFunction create() {
    return new ListRulePacksFunction();
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("GET", "/rules");
  }

  @Test
  void everyPackIsListedWithItsEdition() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.body()).containsOnlyKeys("packs");
    assertThat(reply.each("/packs", "/pack")).startsWith("national").contains("CN-GD", "CN-SH");
    for (Object each : reply.list("/packs")) {
      Map<String, Object> pack = HandlerJson.object(each);
      boolean national = "national".equals(pack.get("pack"));
      assertThat(pack.containsKey("name")).isNotEqualTo(national);
      assertThat(pack.get("edition")).asString().matches("\\d{4}-\\d{2}-\\d{2}");
      assertThat((Integer) pack.get("rules")).isPositive();
      assertThat(pack.get("province")).isEqualTo(national ? null : pack.get("pack"));
    }
    assertThat(reply.text()).contains("\"zh-CN\":\"广东\"");
  }
}
