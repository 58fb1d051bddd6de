package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GET /rules. */
class ListRulePacksFunctionTest extends HandlerContract {
  @Override
  protected RequestStreamHandler create() {
    return new ListRulePacksFunction();
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
  protected boolean asksTable() {
    return false;
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

  @Test
  void aReviewerMayRead() throws Exception {
    HttpEvent asked = HandlerCaller.of(Role.REVIEWER).calls(request());
    harness.call(handler(), asked).done(200);
  }

  @Test
  void primingAsksNobody() throws Exception {
    assertThat(HandlerPriming.operations(harness, ListRulePacksFunction::new)).isEmpty();
  }
}
