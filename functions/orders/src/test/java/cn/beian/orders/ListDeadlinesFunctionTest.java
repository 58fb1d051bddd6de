package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GET /orders/{orderId}/deadlines. */
class ListDeadlinesFunctionTest extends HandlerContract {
  private OrderId id = new OrderId("");

  @BeforeEach
  void lay() {
    id = harness.seeds().draft(harness.number()).id();
  }

  @Override
  protected RequestStreamHandler create() {
    return new ListDeadlinesFunction();
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
  protected HttpEvent request() {
    return get(id);
  }

  private static HttpEvent get(OrderId order) {
    return LambdaEvents.http("GET", "/orders/" + order + "/deadlines")
        .resource("/orders/{orderId}/deadlines")
        .pathParameter("orderId", order.value());
  }

  private HandlerReply of(int number, Order order) throws Exception {
    HandlerReply reply =
        harness.call(handler(), HandlerCaller.customer(number).calls(get(order.id()))).done(200);
    for (int i = 0; i < reply.list("/items").size(); i++) {
      HandlerReply.assertPair(reply.at("/items/" + i + "/title"));
      HandlerReply.assertPair(reply.at("/items/" + i + "/text"));
    }
    return reply;
  }

  @Test
  void aDraftHasItsNoticesAndItsEndAhead() throws Exception {
    HandlerReply reply = of(harness.number(), harness.seeds().order(id));
    assertThat(reply.body()).containsOnlyKeys("orderId", "state", "items");
    assertThat(reply.headers()).containsEntry("ETag", "\"1\"");
    assertThat(reply.each("/items", "/kind"))
        .containsExactly("FIRST_NOTICE", "SECOND_NOTICE", "EXPIRY");
    assertThat(reply.each("/items", "/day"))
        .containsExactly("2026-12-23", "2027-01-02", "2027-01-07");
    assertThat(reply.each("/items", "/turn")).containsOnly("CUSTOMER");
    assertThat(reply.each("/items", "/provisional")).containsOnly("false");
    assertThat(harness.watch().operations())
        .as("no content is opened")
        .containsExactly("GetItem", "Query");
  }

  @Test
  void eachStepHasItsTerm() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Order order = harness.seeds().submitted(number);
    HandlerReply review = of(number, order);
    assertThat(review.each("/items", "/kind")).containsExactly("REVIEW");
    assertThat(review.text("/items/0/day")).isEqualTo("2026-11-24");
    assertThat(of(number, harness.seeds().pass(order.id())).each("/items", "/kind"))
        .containsExactly("HAND_OVER");
    HandlerReply sms = of(number, harness.seeds().handOver(order.id()));
    assertThat(sms.each("/items", "/kind")).containsOnly("SMS_CHECK");
    assertThat(sms.at("/items/0/at"))
        .isEqualTo(harness.seeds().order(order.id()).deadline().at().toString());
    assertThat(sms.each("/items", "/turn")).containsOnly("CONTACTS");
    assertThat(sms.at("/items/0/contact")).isEqualTo(1);
    HandlerReply decision = of(number, harness.seeds().answer(HandlerSamples.mobile(number)));
    assertThat(decision.each("/items", "/kind")).containsExactly("DECISION");
    assertThat(decision.text("/items/0/day")).isEqualTo("2026-12-21");
    assertThat(decision.text("/items/0/turn")).isEqualTo("BUREAU");
    harness.seeds().approve(number, harness.seeds().order(order.id()));
    assertThat(of(number, order).list("/items")).isEmpty();
  }

  @Test
  void anEndedOrderIsErasedOnItsDay() throws Exception {
    harness.seeds().abandonOpen(harness.number());
    HandlerReply reply = of(harness.number(), harness.seeds().order(id));
    assertThat(reply.each("/items", "/kind")).containsExactly("ERASURE");
    assertThat(reply.text("/items/0/day")).isEqualTo("2027-02-21");
    assertThat(reply.text("/items/0/turn")).isEqualTo("NOBODY");
  }

  @Test
  void anotherAccountsOrderIsNotFound() throws Exception {
    HandlerCaller stranger = HandlerCaller.customer(HandlerHarness.anotherNumber());
    harness.call(handler(), stranger.calls(request())).refused(404, "ORDER_NOT_FOUND");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ListDeadlinesFunction::new))
        .isEqualTo(List.of("GetItem"));
  }
}
