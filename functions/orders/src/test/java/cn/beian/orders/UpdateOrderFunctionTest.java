package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerIdempotencyContract;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PATCH /orders/{orderId}. */
class UpdateOrderFunctionTest extends HandlerIdempotencyContract {
  private String id = "";

  @BeforeEach
  void lay() {
    id = harness.seeds().draft(harness.number()).id().value();
  }

  @Override
  protected RequestStreamHandler create() {
    return new UpdateOrderFunction();
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
    return patch(id).header("If-Match", "\"1\"").body("{\"remark\":\"第二稿\"}");
  }

  @Override
  protected HttpEvent otherRequest() {
    return request().body("{\"remark\":\"第三稿\"}");
  }

  private static HttpEvent patch(String order) {
    return LambdaEvents.http("PATCH", "/orders/" + order)
        .resource("/orders/{orderId}")
        .pathParameter("orderId", order);
  }

  private Map<String, Object> filing() throws Exception {
    HttpEvent get =
        LambdaEvents.http("GET", "/orders/" + id)
            .resource("/orders/{orderId}")
            .pathParameter("orderId", id);
    HandlerReply reply = harness.call(harness.make(GetOrderFunction::new), allowed(get));
    return HandlerJson.object(reply.done(200).at("/filing"));
  }

  @Test
  void replacesWhatIsGivenAndLeavesTheRest() throws Exception {
    Map<String, Object> before = filing();
    Summaries.assertSummary(call(request()).done(200), "DRAFT", 2);
    Map<String, Object> after = filing();
    assertThat(after).containsEntry("remark", "第二稿");
    after.remove("remark");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aMemberThatIsNullIsTakenAway() throws Exception {
    HttpEvent event =
        patch(id)
            .header("if-match", "\"1\"")
            .body("{\"subject\":null,\"province\":null,\"materials\":[]}");
    assertThat(call(event).done(200).body()).doesNotContainKey("province");
    assertThat(filing())
        .doesNotContainKeys("subject", "province")
        .containsEntry("materials", List.of());
  }

  @Test
  void theVersionSeenMustBeNamed() throws Exception {
    call(patch(id).body("{}")).refused(428, "PRECONDITION_REQUIRED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"0\"",
        "\"2\"",
        "W/\"1\"",
        "*",
        "garbage",
        "",
        "\"\"",
        "\"1\", \"2\"",
        "\"-1\"",
        "'1'",
        "\"99999999999999999999\"",
        "\"１\""
      })
  void anotherVersionIsStale(String tag) throws Exception {
    HandlerReply reply = call(request().header("If-Match", tag)).refused(412, "STALE_VERSION");
    assertThat(reply.headers()).doesNotContainKey("ETag");
    assertThat(harness.seeds().order(order()).version()).isEqualTo(1);
  }

  private OrderId order() {
    return new OrderId(id);
  }

  @Test
  void ofManyThatSawTheSameVersionOneWins() throws Exception {
    List<HandlerReply> replies =
        HandlerParallel.calls(
            8, i -> harness.call(handler(), allowed(request().body("{\"remark\":\"" + i + "\"}"))));
    assertThat(replies)
        .extracting(HandlerReply::status)
        .containsOnlyOnce(200)
        .containsOnly(200, 412);
    assertThat(harness.seeds().order(order()).version()).isEqualTo(2);
    assertThat(harness.seeds().history(order())).containsExactly("ORDER_CREATED", "ORDER_EDITED");
  }

  @Test
  void anOrderUnderReviewStaysAsItIs() throws Exception {
    harness.seeds().submit(harness.number(), order());
    HandlerReply reply = call(request().header("If-Match", "\"2\"")).refused(409, "ORDER_STATE");
    assertThat(reply.text("/detail/en")).contains("AWAITING_REVIEW", "EDIT");
    assertThat(reply.text("/detail/zh-CN")).contains("AWAITING_REVIEW", "EDIT");
  }

  @Test
  void anothersOrderIsAsUnknownAsNone() throws Exception {
    Order others = harness.seeds().draft(HandlerHarness.anotherNumber());
    HttpEvent event = patch(others.id().value()).header("If-Match", "\"1\"").body("{}");
    HandlerReply reply = call(event).refused(404, "ORDER_NOT_FOUND");
    HttpEvent none = patch("nobody").header("If-Match", "\"1\"").body("{}");
    assertThat(call(none).refused(404, "ORDER_NOT_FOUND").body()).isEqualTo(reply.body());
  }

  @Test
  void whatCannotBeReadIsNamedByPath() throws Exception {
    HandlerReply reply =
        call(request().body(Json.text(Map.of("remark", 1, "subject", List.of()))))
            .refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactlyInAnyOrder("/remark NOT_TEXT", "/subject NOT_OBJECT");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, UpdateOrderFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
