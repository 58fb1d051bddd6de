package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /service-codes/{serviceCode}/refund. */
class RefundServiceCodeFunctionTest extends HandlerIdempotencyContract {
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
    return new RefundServiceCodeFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return new HandlerCaller("provider-" + harness.number(), "billing", Role.BILLING, "");
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected HttpEvent request() {
    return refund(code);
  }

  @Override
  protected HttpEvent otherRequest() {
    return request().body("{ }");
  }

  private static HttpEvent refund(String code) {
    return LambdaEvents.http("POST", "/service-codes/" + code + "/refund")
        .resource("/service-codes/{serviceCode}/refund")
        .pathParameter("serviceCode", code);
  }

  private HandlerReply refused(String of) throws Exception {
    return call(refund(of)).refused(409, "SERVICE_CODE_STATE");
  }

  @Test
  void endsABoundCodeForEver() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.body())
        .containsOnlyKeys("serviceCode", "kind", "state", "issuedAt", "expiresOn")
        .containsEntry("state", "REFUNDED");
    String instance = "i-" + harness.number();
    assertThat(stock().instance(instance).paidCodesBound()).isZero();
    HttpEvent again =
        HandlerCaller.customer(harness.number()).calls(Stock.bind(instance, List.of(code)));
    harness
        .call(harness.make(BindServiceCodeFunction::new), again)
        .refused(409, "SERVICE_CODE_UNUSABLE");
  }

  @Test
  void endsACodeThatWasNeverBound() throws Exception {
    String unbound = stock().bought(harness.number(), 1).getFirst();
    assertThat(call(refund(unbound)).done(200).at("/state")).isEqualTo("REFUNDED");
    assertThat(stock().instance("i-" + harness.number()).paidCodesBound()).isEqualTo(1);
  }

  @Test
  void whatIsRefundedStaysSo() throws Exception {
    HandlerReply first = call(request()).done(200);
    assertThat(call(request()).done(200).body()).isEqualTo(first.body());
  }

  @Test
  void nobodyPaidForAFreeCode() throws Exception {
    String free = harness.seeds().code(HandlerHarness.anotherNumber());
    assertThat(refused(free).text("/detail/en")).contains("FREE", "BOUND", "REFUND");
  }

  @Test
  void aCodeThatAnOrderHoldsIsNotPaidBack() throws Exception {
    int number = HandlerHarness.anotherNumber();
    String paid = stock().bound(number);
    Map<String, Object> filing = HandlerSamples.company(harness.seeds().today(), paid, number);
    harness.seeds().submitted(number, filing);
    assertThat(refused(paid).text("/detail/en")).contains("PAID", "FILING");
    assertThat(stock().code(paid).state()).isEqualTo(ServiceCodeState.FILING);
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
    call(refund("00000000-0000-4000-8000-000000000000")).refused(404, "SERVICE_CODE_NOT_FOUND");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, RefundServiceCodeFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
