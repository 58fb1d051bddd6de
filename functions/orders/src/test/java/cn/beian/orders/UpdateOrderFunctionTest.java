package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.order.CreateOrder.Wish;
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
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import cn.beian.testing.SampleFilings;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
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
    Summaries.assertEdited(call(request()).done(200), 2);
    Map<String, Object> after = filing();
    assertThat(after).containsEntry("remark", "第二稿");
    after.remove("remark");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aMemberThatIsNullIsTakenAway() throws Exception {
    HttpEvent event =
        patch(id).header("if-match", "\"1\"").body("{\"subject\":null,\"province\":null}");
    assertThat(call(event).done(200).body()).doesNotContainKey("province");
    assertThat(filing())
        .doesNotContainKeys("subject", "province")
        .extractingByKey("materials")
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .as("what was uploaded stays")
        .isNotEmpty();
  }

  @Test
  void materialsAreUploadedInstead() throws Exception {
    HandlerReply reply = call(request().body("{\"materials\":[]}")).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly("/materials UPLOAD_INSTEAD");
  }

  @Test
  void oneFieldIsPatchedAtAnyDepth() throws Exception {
    Map<String, Object> before = filing();
    HandlerReply reply = call(seen(1, "{\"subject\":{\"businessScope\":\"软件\"}}")).done(200);
    Map<String, Object> after = filing();
    assertThat(HandlerJson.at(after, "/subject/businessScope")).isEqualTo("软件");
    SampleFilings.set(after, "/subject/businessScope", "软件开发");
    assertThat(after).isEqualTo(before);
    assertThat(reply.at("/nowIncomplete")).isEqualTo(List.of());
    assertThat(reply.at("/progress/complete")).isEqualTo(8);
    assertThat(HandlerJson.object(reply.at("/progress"))).doesNotContainKey("next");
    assertThat(reply.text("/progress/text/en"))
        .isEqualTo("all 8 sections complete, ready to submit");
    assertThat(reply.text("/progress/text/zh-CN")).isEqualTo("8 个部分已全部完成，可以提交");
  }

  @Test
  void aPatchOfOneSectionThatContradictsAnotherIsToldSo() throws Exception {
    HandlerReply reply =
        call(seen(1, "{\"subject\":{\"principal\":{\"email\":\"other@example.com\"}}}")).done(200);
    assertThat(reply.each("/nowIncomplete", "/section")).containsExactly("SERVICE_PRINCIPAL");
    assertThat(reply.text("/nowIncomplete/0/findings/0/ruleId")).isEqualTo("N-SAME-PERSON");
    assertThat(reply.text("/progress/text/en"))
        .isEqualTo("7 of 8 sections complete, next: principal of service 1");
    assertThat(HandlerJson.at(filing(), "/subject/principal/email")).isEqualTo("other@example.com");
    HandlerReply mended =
        call(seen(2, "{\"services\":{\"0\":{\"principal\":{\"email\":\"other@example.com\"}}}}"))
            .done(200);
    assertThat(mended.at("/progress/complete")).isEqualTo(8);
  }

  @Test
  void everythingThatAPatchBreaksIsToldInOneAnswerAndThePatchIsMade() throws Exception {
    HandlerReply reply =
        call(seen(
                1,
                "{\"subject\":{\"contactAddress\":null},"
                    + "\"services\":{\"0\":{\"name\":null}}}"))
            .done(200);
    assertThat(reply.each("/nowIncomplete", "/section")).containsExactly("SUBJECT", "SERVICE");
    assertThat(reply.at("/nowIncomplete/1/service")).isEqualTo(0);
    assertThat(reply.text("/nowIncomplete/1/findings/0/path")).isEqualTo("/services/0/name");
    HandlerReply.assertPair(reply.at("/nowIncomplete/1/findings/0/message"));
    HandlerReply.assertPair(reply.at("/nowIncomplete/1/text"));
    assertThat(reply.at("/progress/next")).isEqualTo(Map.of("section", "SUBJECT"));
    assertThat(reply.text("/progress/text/en"))
        .isEqualTo("6 of 8 sections complete, next: subject");
    assertThat(reply.text("/progress/text/zh-CN")).isEqualTo("已完成 6/8 部分，下一步：主体信息");
  }

  @Test
  void whatAReviewerLetPassIsNotIncomplete() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Map<String, Object> content = harness.seeds().filing(number);
    HandlerSamples.spoilCheckDigit(content);
    String order = harness.seeds().draft(number, content).id().value();
    HttpEvent event = patch(order).body("{\"remark\":\"x\"}");
    HandlerReply before =
        harness.call(
            handler(), HandlerCaller.customer(number).calls(event.header("If-Match", "\"1\"")));
    assertThat(before.done(200).at("/progress/next")).isEqualTo(Map.of("section", "BASIC"));
    harness.seeds().override(new OrderId(order));
    HandlerReply after =
        harness.call(
            handler(), HandlerCaller.customer(number).calls(event.header("If-Match", "\"3\"")));
    assertThat(after.done(200).at("/progress/complete")).isEqualTo(8);
  }

  @Test
  void servicesAreAppendedAndTakenAwayByTheirPlaces() throws Exception {
    HandlerReply more = call(seen(1, "{\"services\":{\"-\":{\"kind\":\"APP\"}}}")).done(200);
    assertThat(more.at("/progress/of")).isEqualTo(11);
    assertThat(more.each("/nowIncomplete", "/section"))
        .as("a new section was never complete; documents are missing now")
        .containsExactly("MATERIALS");
    call(seen(2, "{\"services\":{\"7\":{}}}")).refused(400, "MALFORMED");
    HandlerReply less = call(seen(2, "{\"services\":{\"0\":null}}")).done(200);
    assertThat(less.at("/progress/of")).isEqualTo(8);
    assertThat(less.each("/nowIncomplete", "/section")).doesNotContain("SERVICE");
    assertThat(HandlerJson.at(filing(), "/services/0/kind")).isEqualTo("APP");
  }

  @Test
  void aPatchThatTheRecordForbidsIsToldSo() throws Exception {
    int number = HandlerHarness.anotherNumber();
    harness.seeds().approved(number);
    Order change =
        harness.seeds().create(number, new Wish.Change(HandlerSeeds.subjectNumber(number) + "-1"));
    String body = "{\"services\":{\"0\":{\"domains\":[{\"name\":\"beian-other.cn\"}]}}}";
    HttpEvent event = patch(change.id().value()).header("If-Match", "\"1\"").body(body);
    HandlerReply reply =
        harness.call(handler(), HandlerCaller.customer(number).calls(event)).done(200);
    assertThat(reply.each("/nowIncomplete", "/section")).contains("SERVICE");
    assertThat(reply.text()).contains("N-CHANGE-DOMAINS");
  }

  private HttpEvent seen(int version, String body) {
    return patch(id).header("If-Match", "\"" + version + "\"").body(body);
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
