package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PUT /reviews/{orderId}/postponement. */
class PostponeCleanUpFunctionTest extends HandlerIdempotencyContract {
  private String id = "";

  @BeforeEach
  void lay() {
    id = harness.seeds().draft(harness.number()).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new PostponeCleanUpFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return new HandlerCaller("provider-" + harness.number(), "reviewer-1", Role.REVIEWER, "");
  }

  @Override
  protected @Nullable Permission permission() {
    return null;
  }

  @Override
  protected HttpEvent request() {
    return postponement(in(30));
  }

  @Override
  protected HttpEvent otherRequest() {
    return postponement(in(31));
  }

  private LocalDate in(int days) {
    return ShanghaiDays.of(harness.clock().instant()).plusDays(days);
  }

  private HttpEvent postponement(LocalDate to) {
    return postponement("{\"to\":\"" + to + "\"}");
  }

  private HttpEvent postponement(String body) {
    return LambdaEvents.http("PUT", "/reviews/" + id + "/postponement")
        .resource("/reviews/{orderId}/postponement")
        .pathParameter("orderId", id)
        .body(body);
  }

  private List<String> history() {
    return harness.seeds().history(new OrderId(id));
  }

  @Test
  void theOrderSaysToWhenAndWhatComesThen() throws Exception {
    HandlerReply reply = call(request()).done(200);
    assertThat(reply.body())
        .containsEntry("orderId", id)
        .containsEntry("state", "DRAFT")
        .containsEntry("version", 2)
        .containsEntry("postponedTo", in(30).toString());
    assertThat(reply.text("/deadline/at")).isEqualTo(ShanghaiDays.startOf(in(60)).toString());
    assertThat(reply.headers()).containsEntry("ETag", "\"2\"");
    assertThat(history()).containsExactly("ORDER_CREATED", "CLEAN_UP_POSTPONED");
  }

  @Test
  void theSameAgainWithoutAKeyChangesNothing() throws Exception {
    HandlerReply first = call(request()).done(200);
    assertThat(call(request()).done(200).body()).isEqualTo(first.body());
    assertThat(history()).hasSize(2);
  }

  @Test
  void ofManyAtTheSameMomentOneCounts() throws Exception {
    List<HandlerReply> replies =
        HandlerParallel.calls(8, i -> harness.call(handler(), allowed(request())));
    assertThat(replies).extracting(HandlerReply::status).containsOnly(200);
    assertThat(history()).containsExactly("ORDER_CREATED", "CLEAN_UP_POSTPONED");
  }

  @ParameterizedTest
  @ValueSource(ints = {-400, 0, 91, 4000})
  void otherDaysAreRefusedWithThoseThatAreLet(int days) throws Exception {
    HandlerReply reply = call(postponement(in(days))).refused(422, "POSTPONEMENT_TERM");
    assertThat(reply.text("/detail/en")).contains(in(1).toString(), in(90).toString());
    assertThat(history()).containsExactly("ORDER_CREATED");
  }

  @Test
  void anOrderInReviewIsNotCleanedUpAnyway() throws Exception {
    harness.seeds().submit(harness.number(), new OrderId(id));
    HandlerReply reply = call(request()).refused(409, "ORDER_STATE");
    assertThat(reply.text("/detail/en")).contains("AWAITING_REVIEW", "POSTPONE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/to FIELD_MISSING",
        "{\"to\":1}|/to NOT_TEXT",
        "{\"to\":\"2026-02-30\"}|/to NOT_DATE",
        "{\"to\":\"+999999999-01-01\"}|/to TOO_LONG",
        "{\"to\":\"2026-12-30\",\"reason\":\"lost\"}|/reason UNKNOWN_FIELD"
      })
  void whatCannotBeReadIsNamedByPath(String body, String errors) throws Exception {
    assertThat(call(postponement(body)).refused(400, "MALFORMED").errors())
        .containsExactlyInAnyOrder(errors.split(","));
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, PostponeCleanUpFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
