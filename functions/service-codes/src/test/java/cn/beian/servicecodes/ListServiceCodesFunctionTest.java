package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerListContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import org.junit.jupiter.api.Test;

/** GET /service-codes. */
class ListServiceCodesFunctionTest extends HandlerListContract {
  @Override
  protected RequestStreamHandler create() {
    return new ListServiceCodesFunction();
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
  protected HttpEvent request() {
    return LambdaEvents.http("GET", "/service-codes");
  }

  @Override
  protected String lay(int account) {
    return harness.seeds().code(account);
  }

  @Override
  protected String id() {
    return "/serviceCode";
  }

  @Override
  protected List<String> members() {
    return List.of("serviceCode", "instanceId", "state", "issuedAt");
  }

  @Test
  void aSpentCodeTellsItsOrderAndNumber() throws Exception {
    int number = HandlerHarness.anotherNumber();
    String order = harness.seeds().approved(number).id().value();
    HttpEvent event = HandlerCaller.customer(number).calls(request());
    HandlerReply reply = harness.call(handler(), event).done(200);
    assertThat(HandlerJson.object(reply.at("/items/0")))
        .containsEntry("state", "FILED")
        .containsEntry("orderId", order)
        .containsEntry("filingNumber", HandlerSeeds.subjectNumber(number) + "-1");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ListServiceCodesFunction::new))
        .containsExactly("Query");
  }
}
