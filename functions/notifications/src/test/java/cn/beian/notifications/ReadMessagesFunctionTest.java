package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.event.EventType;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /messages/readings. */
class ReadMessagesFunctionTest extends HandlerIdempotencyContract {
  private String first = "";
  private String second = "";

  @BeforeEach
  void lay() throws Exception {
    first = harness.seeds().message(harness.number(), EventType.ORDER_SUBMITTED);
    second = harness.seeds().message(harness.number(), EventType.REVIEW_PASSED);
  }

  @Override
  protected RequestStreamHandler create() {
    return new ReadMessagesFunction();
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
  protected HttpEvent request() {
    return reading(first);
  }

  @Override
  protected HttpEvent otherRequest() {
    return reading(second);
  }

  private static HttpEvent reading(String... ids) {
    return LambdaEvents.http("POST", "/messages/readings")
        .body("{\"messages\":[\"" + String.join("\",\"", ids) + "\"]}");
  }

  private HandlerReply box() throws Exception {
    return harness
        .call(
            harness.make(ListMessagesFunction::new),
            caller().calls(LambdaEvents.http("GET", "/messages")))
        .done(200);
  }

  private List<String> read() throws Exception {
    return box().list("/items").stream()
        .map(HandlerJson::object)
        .filter(message -> message.containsKey("readAt"))
        .map(message -> String.valueOf(message.get("messageId")))
        .toList();
  }

  private long unread() throws Exception {
    return Long.parseLong(String.valueOf(box().at("/unread")));
  }

  @Test
  void marksThemAndCountsWhatIsLeft() throws Exception {
    assertThat(unread()).isEqualTo(2);
    assertThat(call(reading(first)).done(200).body()).isEqualTo(Map.of("read", 1));
    assertThat(read()).containsExactly(first);
    assertThat(unread()).isEqualTo(1);
    assertThat(call(reading(first, second)).done(200).body()).isEqualTo(Map.of("read", 1));
    assertThat(read()).containsExactly(second, first);
    assertThat(unread()).isZero();
    assertThat(call(reading(first, second)).done(200).body()).isEqualTo(Map.of("read", 0));
    assertThat(unread()).isZero();
  }

  @Test
  void whatIsReadKeepsItsTime() throws Exception {
    call(reading(first)).done(200);
    String at = box().text("/items/1/readAt");
    call(reading(first)).done(200);
    assertThat(box().text("/items/1/readAt")).isEqualTo(at);
  }

  @Test
  void oneThatIsNotTheAccountsLeavesAllUnread() throws Exception {
    String others =
        harness.seeds().message(HandlerHarness.anotherNumber(), EventType.ORDER_SUBMITTED);
    call(reading(first, others)).refused(404, "MESSAGE_NOT_FOUND");
    assertThat(read()).isEmpty();
    assertThat(unread()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"messages\":[]}",
        "{\"messages\":\"x\"}",
        "{\"messages\":[7]}",
        "{\"messages\":[\"x\"],\"all\":true}"
      })
  void aMalformedListIsRefused(String body) throws Exception {
    call(request().body(body)).refused(400, "MALFORMED");
    assertThat(unread()).isEqualTo(2);
  }

  @Test
  void moreThanFiftyAtOnceAreRefused() throws Exception {
    String[] many = IntStream.range(0, 51).mapToObj(i -> "m-" + i).toArray(String[]::new);
    call(reading(many)).refused(400, "MALFORMED");
  }

  @Test
  void manyAtOnceCountEachMessageOnce() throws Exception {
    List<String> ids = new ArrayList<>(List.of(first, second));
    for (int i = 0; i < 14; i++) {
      ids.add(harness.seeds().message(harness.number(), EventType.ORDER_EXPIRED));
    }
    List<Integer> marked = new ArrayList<>();
    HandlerParallel.calls(
            8,
            i -> {
              HandlerReply reply = call(reading(ids.get(2 * i), ids.get((2 * i + 1) % 16)));
              return reply.status() == 200 ? Integer.valueOf(reply.text("/read")) : 0;
            })
        .forEach(marked::add);
    ids.forEach(id -> {
      try {
        call(reading(id)).done(200);
      } catch (Exception failed) {
        throw new AssertionError(failed);
      }
    });
    assertThat(unread()).isZero();
    assertThat(read()).hasSize(16);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ReadMessagesFunction::new))
        .containsExactly("BatchGetItem", "GetItem", "TransactWriteItems");
  }
}
