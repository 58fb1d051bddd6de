package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every act of a reviewer on a review keeps: who has claimed it, and where the order is. */
abstract class ReviewActContract extends HandlerIdempotencyContract {
  String id = "";

  @BeforeEach
  void lay() throws Exception {
    id = harness.seeds().submitted(harness.number()).id().value();
    prepare(id);
    harness.watch().reset();
  }

  /** What has to be done to a review before the act can be. */
  void prepare(String order) throws Exception {
    assertThat(order).isNotEmpty();
  }

  @Override
  protected abstract HttpFunction create();

  /** The act on this order. */
  abstract HttpEvent act(String order);

  @Override
  protected final HandlerCaller caller() {
    return reviewer("reviewer-1");
  }

  final HandlerCaller reviewer(String user) {
    return new HandlerCaller("provider-" + harness.number(), user, Role.REVIEWER, "");
  }

  @Override
  protected final @Nullable Permission permission() {
    return null;
  }

  @Override
  protected final HttpEvent request() {
    return act(id);
  }

  static HttpEvent on(String order, String method, String end) {
    return LambdaEvents.http(method, "/reviews/" + order + end)
        .resource("/reviews/{orderId}" + end)
        .pathParameter("orderId", order);
  }

  final HandlerReply as(String user, RequestStreamHandler handler, HttpEvent event)
      throws Exception {
    return harness.call(handler, reviewer(user).calls(event));
  }

  final HandlerReply claim(String user) throws Exception {
    return as(user, harness.make(ClaimReviewFunction::new), on(id, "POST", "/claim"));
  }

  @Test
  void whatAnotherHasIsLeftAloneUntilHisHourIsOver() throws Exception {
    HandlerReply held = claim("reviewer-2").done(200);
    HandlerReply refused = call(request()).refused(409, "REVIEW_CLAIMED");
    assertThat(refused.text("/detail/en"))
        .contains("reviewer-2", held.text("/claim/since"), held.text("/claim/until"));
    harness.pass(Duration.ofMinutes(59));
    call(request()).refused(409, "REVIEW_CLAIMED");
    harness.pass(Duration.ofMinutes(1));
    call(request()).done(200);
  }

  @Test
  void anOrderOutsideOfTheReviewIsRefused() throws Exception {
    String draft = harness.seeds().draft(HandlerHarness.anotherNumber()).id().value();
    HandlerReply reply = call(act(draft)).refused(409, "NOT_IN_REVIEW");
    assertThat(reply.text("/detail/en")).contains("DRAFT");
    harness.seeds().reject(new OrderId(id));
    assertThat(call(request()).refused(409, "NOT_IN_REVIEW").text("/detail/en"))
        .contains("REVIEW_REJECTED");
    call(act("nobody")).refused(404, "ORDER_NOT_FOUND");
  }

  @Test
  void theOrderItselfStaysAsItIs() throws Exception {
    var before = harness.seeds().order(new OrderId(id));
    call(request()).done(200);
    assertThat(harness.seeds().order(new OrderId(id))).isEqualTo(before);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, this::create))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
