package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /orders/{orderId}/withdrawal. */
class WithdrawOrderFunctionTest extends HandlerIdempotencyContract {
  private String id = "";

  @BeforeEach
  void lay() {
    id = harness.seeds().submitted(harness.number()).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new WithdrawOrderFunction();
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
    return withdrawal(id).body("{\"cause\":\"NO_LONGER_WANTED\"}");
  }

  @Override
  protected HttpEvent otherRequest() {
    return withdrawal(id).body("{\"cause\":\"WRONG_CONTENT\"}");
  }

  private static HttpEvent theirs(String order) {
    return withdrawal(order).body("{\"cause\":\"NO_LONGER_WANTED\"}");
  }

  private static HttpEvent withdrawal(String order) {
    return LambdaEvents.http("POST", "/orders/" + order + "/withdrawal")
        .resource("/orders/{orderId}/withdrawal")
        .pathParameter("orderId", order);
  }

  @Test
  void endsTheOrderWithItsReasonAndLetsGoOfWhatItHeld() throws Exception {
    HandlerReply reply =
        call(withdrawal(id).body("{\"cause\":\"OTHER\",\"words\":\"改日再办\"}")).done(200);
    Summaries.assertSummary(reply, "WITHDRAWN", 3);
    assertThat(reply.at("/reasons/0/code")).isEqualTo("OTHER");
    assertThat(reply.at("/reasons/0/text")).isEqualTo("改日再办");
    assertThat(harness.table().partition("LOCK#ACCOUNT#account-" + harness.number())).isEmpty();
    assertThat(harness.seeds().submitted(harness.number()).version())
        .as("domains, certificate and code are free")
        .isEqualTo(2);
  }

  @Test
  void whatElseItIsHasToBeSaid() throws Exception {
    call(withdrawal(id).body("{\"cause\":\"OTHER\"}")).refused(422, "REASON_MISSING");
    HandlerReply reply = call(withdrawal(id).body("{\"cause\":\"x\"}")).refused(400, "MALFORMED");
    assertThat(reply.at("/errors/0/path")).isEqualTo("/cause");
  }

  @Test
  void whatIsPassedCanBeWithdrawnUntilItIsHandedOver() throws Exception {
    harness.seeds().pass(new OrderId(id));
    call(request()).done(200);
    int other = HandlerHarness.anotherNumber();
    Order sent = harness.seeds().handedOver(other);
    HandlerReply reply =
        harness
            .call(
                handler(),
                HandlerCaller.customer(other)
                    .calls(withdrawal(sent.id().value()).body("{\"cause\":\"WRONG_CONTENT\"}")))
            .refused(409, "ORDER_STATE");
    assertThat(reply.text("/detail/en")).contains("SMS_PENDING", "WITHDRAW");
  }

  @Test
  void aDraftIsAbandonedNotWithdrawn() throws Exception {
    harness.seeds().reject(new OrderId(id));
    call(request()).refused(409, "ORDER_STATE");
  }

  @Test
  void theMessageInTheQueueFindsItWithdrawn() throws Exception {
    harness.seeds().pass(new OrderId(id));
    call(request()).done(200);
    assertThat(harness.seeds().handOver(new OrderId(id)).state()).isEqualTo(OrderState.WITHDRAWN);
  }

  @Test
  void anothersOrderIsAsUnknownAsNone() throws Exception {
    Order others = harness.seeds().draft(HandlerHarness.anotherNumber());
    HandlerReply reply = call(theirs(others.id().value())).refused(404, "ORDER_NOT_FOUND");
    assertThat(call(theirs("nobody")).refused(404, "ORDER_NOT_FOUND").body())
        .isEqualTo(reply.body());
    assertThat(harness.seeds().order(others.id()).version()).isEqualTo(1);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, WithdrawOrderFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
