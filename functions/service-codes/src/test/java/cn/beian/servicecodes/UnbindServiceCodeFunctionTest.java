package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /service-codes/{serviceCode}/unbinding. */
class UnbindServiceCodeFunctionTest extends HandlerIdempotencyContract {
  private String code = "";

  @BeforeEach
  void lay() throws Exception {
    code = stock().bound(harness.number());
  }

  private Stock stock() throws Exception {
    return new Stock(harness);
  }

  @Override
  protected RequestStreamHandler create() {
    return new UnbindServiceCodeFunction();
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
    return unbind(code);
  }

  @Override
  protected HttpEvent otherRequest() {
    return request().body("{ }");
  }

  private static HttpEvent unbind(String code) {
    return LambdaEvents.http("POST", "/service-codes/" + code + "/unbinding")
        .resource("/service-codes/{serviceCode}/unbinding")
        .pathParameter("serviceCode", code);
  }

  private HandlerReply refused(String of) throws Exception {
    return call(unbind(of)).refused(409, "SERVICE_CODE_STATE");
  }

  @Test
  void takesItOffItsInstanceToBeBoundElsewhere() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.body())
        .containsOnlyKeys("serviceCode", "kind", "state", "issuedAt", "expiresOn")
        .containsEntry("state", "UNBOUND");
    assertThat(stock().instance("i-" + harness.number()).paidCodesBound()).isZero();
    String other = stock().told(harness.number(), "i-other-" + harness.number(), Map.of());
    stock().bind(harness.number(), stock().exhausted(harness.number(), other), List.of(code));
    assertThat(stock().code(code).instanceId()).isEqualTo(other);
  }

  @Test
  void whatIsUnboundStaysSo() throws Exception {
    HandlerReply first = call(request()).done(200);
    assertThat(call(request()).done(200).body()).isEqualTo(first.body());
    assertThat(stock().instance("i-" + harness.number()).paidCodesBound()).isZero();
  }

  @Test
  void aFreeCodeStaysWithItsInstance() throws Exception {
    String free = harness.seeds().code(HandlerHarness.anotherNumber());
    call(unbind(free)).refused(404, "SERVICE_CODE_NOT_FOUND");
    String own =
        stock().codes(harness.number()).stream()
            .filter(each -> !each.equals(code))
            .findFirst()
            .orElseThrow();
    assertThat(refused(own).text("/detail/en")).contains("FREE", "BOUND", "UNBIND");
  }

  @Test
  void aCodeThatAnOrderHoldsOrThatIsSpentStaysBound() throws Exception {
    int number = HandlerHarness.anotherNumber();
    String paid = stock().bound(number);
    String order =
        harness
            .seeds()
            .submitted(number, HandlerSamples.company(harness.seeds().today(), paid, number))
            .id()
            .value();
    HttpEvent event = HandlerCaller.customer(number).calls(unbind(paid));
    harness.call(handler(), event).refused(409, "SERVICE_CODE_STATE");
    assertThat(stock().code(paid).order()).isEqualTo(order);
    assertThat(stock().code(paid).state()).isEqualTo(ServiceCodeState.FILING);
  }

  @Test
  void anothersCodeIsAsUnknownAsNone() throws Exception {
    String others = stock().bound(HandlerHarness.anotherNumber());
    call(unbind(others)).refused(404, "SERVICE_CODE_NOT_FOUND");
    assertThat(stock().code(others).state()).isEqualTo(ServiceCodeState.BOUND);
  }

  @Test
  void manyAtOnceGiveThePlaceBackOnce() throws Exception {
    List<HandlerReply> replies =
        HandlerParallel.calls(4, i -> harness.call(handler(), allowed(request())));
    assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
    assertThat(stock().instance("i-" + harness.number()).paidCodesBound()).isZero();
  }

  @Test
  void aCodeThatIsNoneIsUnknown() throws Exception {
    call(unbind("00000000-0000-4000-8000-000000000000")).refused(404, "SERVICE_CODE_NOT_FOUND");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, UnbindServiceCodeFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
