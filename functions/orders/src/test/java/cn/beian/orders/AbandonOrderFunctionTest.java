package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** POST /orders/{orderId}/abandonment. */
class AbandonOrderFunctionTest extends HandlerIdempotencyContract {
  private String id = "";

  @BeforeEach
  void lay() {
    id = harness.seeds().draft(harness.number()).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new AbandonOrderFunction();
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
    return abandonment(id);
  }

  @Override
  protected HttpEvent otherRequest() {
    return abandonment(id).body("{}");
  }

  private static HttpEvent abandonment(String order) {
    return LambdaEvents.http("POST", "/orders/" + order + "/abandonment")
        .resource("/orders/{orderId}/abandonment")
        .pathParameter("orderId", order);
  }

  @Test
  void endsTheOrderAndLetsGoOfWhatItHeld() throws Exception {
    HandlerReply reply = call(request()).done(200);
    Summaries.assertSummary(reply, "ABANDONED", 2);
    assertThat(reply.body()).containsEntry("turn", "NOBODY");
    assertThat(reply.at("/deadline/kind")).isEqualTo("ERASURE");
    assertThat(harness.table().partition("LOCK#ACCOUNT#account-" + harness.number())).isEmpty();
    assertThat(harness.seeds().draft(harness.number()).version()).isEqualTo(1);
  }

  @Test
  void anOrderUnderReviewCannotBeAbandoned() throws Exception {
    harness.seeds().submit(harness.number(), new OrderId(id));
    HandlerReply reply = call(request()).refused(409, "ORDER_STATE");
    assertThat(reply.body())
        .containsEntry("state", "AWAITING_REVIEW")
        .containsEntry("action", "ABANDON")
        .containsEntry("allowed", List.of("WITHDRAW"));
    assertThat(reply.text("/detail/en")).contains("AWAITING_REVIEW", "ABANDON");
  }

  @Test
  void anEndedOrderStaysEnded() throws Exception {
    call(request()).done(200);
    call(request()).refused(409, "ORDER_STATE");
  }

  @Test
  void anothersOrderIsAsUnknownAsNone() throws Exception {
    Order others = harness.seeds().draft(HandlerHarness.anotherNumber());
    HandlerReply reply = call(abandonment(others.id().value())).refused(404, "ORDER_NOT_FOUND");
    assertThat(call(abandonment("nobody")).refused(404, "ORDER_NOT_FOUND").body())
        .isEqualTo(reply.body());
    assertThat(harness.seeds().order(others.id()).version()).isEqualTo(1);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, AbandonOrderFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
