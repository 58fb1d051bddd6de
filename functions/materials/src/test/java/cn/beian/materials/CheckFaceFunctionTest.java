package cn.beian.materials;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.Order;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /orders/{orderId}/face-checks. */
class CheckFaceFunctionTest extends HandlerIdempotencyContract {
  private String id = "";

  @BeforeEach
  void lay() {
    harness.faceCheck().reply(request -> "{\"matches\":" + !request.body().contains("fail") + "}");
    id = harness.seeds().draft(harness.number()).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new CheckFaceFunction();
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
    return check("{\"service\":0,\"session\":\"s-1\"}");
  }

  @Override
  protected HttpEvent otherRequest() {
    return check("{\"session\":\"s-2\"}");
  }

  private HttpEvent check(String body) {
    return LambdaEvents.http("POST", "/orders/" + id + "/face-checks")
        .resource("/orders/{orderId}/face-checks")
        .pathParameter("orderId", id)
        .body(body);
  }

  @Test
  void theProviderIsAskedAboutThePersonInTheOrder() throws Exception {
    assertThat(call(request()).done(200).body())
        .containsEntry("state", "PASSED")
        .containsEntry("service", 0)
        .containsEntry("failures", 0);
    assertThat(harness.faceCheck().taken().getFirst().json())
        .containsEntry("session", "s-1")
        .containsEntry("name", "示例甲")
        .containsKey("idNumber");
  }

  @Test
  void theThirdSessionThatFailsGoesToTheReviewer() throws Exception {
    forgetFaces();
    assertThat(failing("fail-1").text("/state")).isEqualTo("FAILED");
    assertThat(failing("fail-2").text("/state")).isEqualTo("FAILED");
    assertThat(failing("fail-2").at("/failures")).as("the same session").isEqualTo(2);
    assertThat(failing("fail-3").text("/state")).isEqualTo("MANUAL_REVIEW");
    assertThat(call(request()).done(200).text("/state")).isEqualTo("PASSED");
  }

  private void forgetFaces() {
    for (var item : harness.table().partition("ORDER#" + id)) {
      if (item.get("sk").s().startsWith("FACE#")) {
        harness
            .table()
            .client()
            .deleteItem(delete ->
                delete
                    .tableName(harness.table().name())
                    .key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))));
      }
    }
  }

  private HandlerReply failing(String session) throws Exception {
    return call(check("{\"service\":0,\"session\":\"" + session + "\"}")).done(200);
  }

  @Test
  void whoIsNotNamedCannotBeChecked() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Map<String, Object> filing = harness.seeds().filing(number);
    filing.remove("services");
    Order order = harness.seeds().draft(number, filing);
    id = order.id().value();
    harness
        .call(handler(), HandlerCaller.customer(number).calls(request()))
        .refused(422, "PERSON_MISSING");
  }

  @Test
  void aProviderThatIsDownChangesNothing() throws Exception {
    var before = harness.table().partition("ORDER#" + id);
    harness.faceCheck().refuse(request -> true, 503, "");
    call(request()).refused(500, "INTERNAL");
    assertThat(harness.table().partition("ORDER#" + id)).isEqualTo(before);
  }
}
