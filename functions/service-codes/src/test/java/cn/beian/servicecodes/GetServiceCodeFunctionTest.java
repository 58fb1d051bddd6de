package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET /service-codes/{serviceCode}. */
class GetServiceCodeFunctionTest extends HandlerContract {
  private String code = "";

  @BeforeEach
  void lay() throws Exception {
    code = new Stock(harness).bound(harness.number());
  }

  @Override
  protected RequestStreamHandler create() {
    return new GetServiceCodeFunction();
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
    return get(code);
  }

  private static HttpEvent get(String code) {
    return LambdaEvents.http("GET", "/service-codes/" + code)
        .resource("/service-codes/{serviceCode}")
        .pathParameter("serviceCode", code);
  }

  @Test
  void tellsTheOwnerAll() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.body())
        .containsOnlyKeys(
            "serviceCode", "kind", "state", "instanceId", "product", "issuedAt", "expiresOn")
        .containsEntry("serviceCode", code)
        .containsEntry("kind", "PAID")
        .containsEntry("state", "BOUND")
        .containsEntry("instanceId", "i-" + harness.number())
        .containsEntry("expiresOn", "2027-11-23");
  }

  @Test
  void capitalsAreTheSameCode() throws Exception {
    assertThat(call(get(code.toUpperCase(Locale.ROOT))).done(200).at("/serviceCode"))
        .isEqualTo(code);
  }

  @Test
  void whoeverKnowsAnothersCodeSeesWhetherItCanBeUsedAndNoMore() throws Exception {
    HttpEvent event = HandlerCaller.customer(HandlerHarness.anotherNumber()).calls(request());
    assertThat(harness.call(handler(), event).done(200).body())
        .isEqualTo(Map.of("serviceCode", code, "state", "BOUND", "expiresOn", "2027-11-23"));
  }

  @Test
  void aCodeThatIsNoneIsUnknown() throws Exception {
    call(get("00000000-0000-4000-8000-000000000000")).refused(404, "SERVICE_CODE_NOT_FOUND");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, GetServiceCodeFunction::new))
        .containsExactly("GetItem");
  }
}
