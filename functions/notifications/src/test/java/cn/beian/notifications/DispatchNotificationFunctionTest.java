package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.event.EventType;
import cn.beian.domain.notice.Channel;
import cn.beian.domain.notice.NoticeText;
import cn.beian.domain.order.Order;
import cn.beian.platform.http.Problems;
import cn.beian.platform.text.Texts;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerRequest;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NotificationQueue. */
class DispatchNotificationFunctionTest {
  private static final Map<String, String> NO_PARAMETERS = Map.of();

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  static Stream<EventType> notified() {
    Texts texts = new Texts();
    return Arrays.stream(EventType.values())
        .filter(type -> texts.notice(type, NO_PARAMETERS).isPresent());
  }

  static Stream<EventType> ofOrders() {
    return notified().filter(EventType::ofOrder);
  }

  /** What happens to codes and instances and is told. */
  static Stream<EventType> ofNoOrder() {
    return notified().filter(type -> !type.ofOrder());
  }

  private List<String> dispatch(List<String> bodies) throws Exception {
    RequestStreamHandler handler = harness.make(DispatchNotificationFunction::new);
    return harness.failures(handler, HandlerMessages.batch(bodies));
  }

  private List<String> dispatch(String... bodies) throws Exception {
    return dispatch(List.of(bodies));
  }

  private Set<String> delivered() {
    Set<String> ids = new TreeSet<>();
    harness
        .gateway()
        .taken()
        .forEach(each -> ids.add(String.valueOf(each.json().get("messageId"))));
    return ids;
  }

  private long kept(int number) {
    return harness.table().partition("ACCOUNT#" + HandlerSeeds.account(number)).stream()
        .filter(item -> item.get("sk").s().startsWith("MESSAGE#"))
        .count();
  }

  @ParameterizedTest
  @MethodSource("ofOrders")
  void everyOrdersEventIsToldThroughItsChannels(EventType type) throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    String body = HandlerMessages.body(type, order);
    assertThat(dispatch(body)).isEmpty();
    NoticeText notice = new Texts().notice(type, NO_PARAMETERS).orElseThrow();
    assertThat(kept(harness.number()))
        .isEqualTo(notice.channels().contains(Channel.IN_SITE) ? 1 : 0);
    List<String> channels = new ArrayList<>();
    for (HandlerRequest request : harness.gateway().taken()) {
      assertThat(request.path()).isEqualTo("/messages");
      Map<String, Object> message = request.json();
      assertThat(message).containsOnlyKeys("messageId", "channel", "to", "title", "text");
      assertThat(message.get("text")).asString().contains(order.id().value()).doesNotContain("{");
      assertThat(message.get("to"))
          .isIn(HandlerSamples.mobile(harness.number()), "sample@example.com");
      channels.add(String.valueOf(message.get("channel")));
    }
    assertThat(channels)
        .containsExactlyInAnyOrderElementsOf(
            notice.channels().stream()
                .filter(channel -> channel != Channel.IN_SITE)
                .map(Channel::name)
                .toList());
  }

  @ParameterizedTest
  @MethodSource("ofNoOrder")
  void anEventOfNoOrderIsToldInTheBoxAndNowhereElse(EventType type) throws Exception {
    String account = HandlerSeeds.account(harness.number());
    harness.seeds().submitted(harness.number());
    String body = HandlerMessages.body(type, "thing-" + harness.number(), account);
    assertThat(dispatch(body, body)).isEmpty();
    assertThat(harness.gateway().taken()).isEmpty();
    assertThat(kept(harness.number())).isEqualTo(1);
    HandlerReply box =
        harness.call(
            harness.make(ListMessagesFunction::new),
            HandlerCaller.customer(harness.number()).calls(LambdaEvents.http("GET", "/messages")));
    assertThat(box.done(200).each("/items", "/type")).containsExactly(type.name());
    assertThat(HandlerJson.object(box.at("/items/0")))
        .containsEntry("subjectId", "thing-" + harness.number())
        .doesNotContainKey("orderId");
    assertThat(box.text("/items/0/text/zh-CN")).contains("thing-" + harness.number());
    assertThat(box.text("/items/0/text/en"))
        .contains("thing-" + harness.number())
        .doesNotContain("{");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "INSTANCE_REGISTERED",
        "SERVICE_CODE_ISSUED",
        "SERVICE_CODE_BOUND",
        "SERVICE_CODE_UNBOUND",
        "BLACKLIST_CHANGED"
      })
  void whatTellsNobodyIsDoneWith(EventType type) throws Exception {
    String account = HandlerSeeds.account(harness.number());
    assertThat(dispatch(HandlerMessages.body(type, "thing", account))).isEmpty();
    assertThat(harness.gateway().taken()).isEmpty();
    assertThat(kept(harness.number())).isZero();
  }

  @ParameterizedTest
  @MethodSource("notified")
  void everyTextIsFilledInBothLanguages(EventType type) {
    NoticeText notice =
        new Texts()
            .notice(type, Map.of("order", "o-1", "number", "n-1", "at", "then", "id", "i-1"))
            .orElseThrow();
    HandlerReply.assertPair(Problems.text(notice.title()));
    HandlerReply.assertPair(Problems.text(notice.text()));
  }

  @Test
  void anApprovalNamesTheNumber() throws Exception {
    Order order = harness.seeds().approved(harness.number());
    dispatch(HandlerMessages.body(EventType.ORDER_APPROVED, order));
    assertThat(harness.gateway().taken())
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(each.body()).contains(HandlerSeeds.subjectNumber(harness.number())));
  }

  @Test
  void everyContactGetsHisCodeWhileItIsAskedFor() throws Exception {
    Map<String, Object> filing = harness.seeds().filing(harness.number());
    HandlerSamples.secondContact(filing, harness.number());
    Order order =
        harness
            .seeds()
            .handOver(
                harness
                    .seeds()
                    .pass(harness.seeds().submitted(harness.number(), filing).id())
                    .id());
    String first = HandlerSamples.mobile(harness.number());
    String second = HandlerSamples.secondMobile(harness.number());
    String body = HandlerMessages.body(EventType.SMS_CHECK_SENT, order);
    List.of(first, second)
        .forEach(mobile -> harness.output().secret(harness.seeds().sms().code(mobile)));
    dispatch(body);
    assertThat(codes()).containsOnlyKeys(first, second);
    codes()
        .forEach((mobile, text) -> assertThat(text).contains(harness.seeds().sms().code(mobile)));
    harness.seeds().answer(first);
    Set<String> before = delivered();
    dispatch(body);
    assertThat(delivered()).as("the same ids again").isEqualTo(before);
  }

  /** The last text with a code that each mobile got. */
  private Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    harness.gateway().taken().stream()
        .filter(each -> each.body().contains(".CODE."))
        .forEach(each ->
            codes.put(
                String.valueOf(each.json().get("to")), String.valueOf(each.json().get("text"))));
    return codes;
  }

  @Test
  void aNewCodeIsSentOnceWhicheverMessageBringsIt() throws Exception {
    Order order = harness.seeds().handedOver(harness.number());
    String mobile = HandlerSamples.mobile(harness.number());
    String first = HandlerMessages.body(EventType.SMS_CHECK_SENT, order);
    String again = HandlerMessages.body(EventType.SMS_CHECK_RESENT, order);
    dispatch(first);
    String old = harness.seeds().sms().code(mobile);
    int before = delivered().size();
    harness.seeds().sms().resend(mobile);
    harness.output().secret(harness.seeds().sms().code(mobile));
    dispatch(first);
    assertThat(codes().get(mobile))
        .contains(harness.seeds().sms().code(mobile))
        .doesNotContain(old);
    Set<String> sent = delivered();
    assertThat(sent).hasSize(before + 1);
    dispatch(again);
    dispatch(again);
    assertThat(delivered()).as("the same id").isEqualTo(sent);
  }

  @Test
  void noCodeIsSentOnceTheOrderIsPastIt() throws Exception {
    Order order = harness.seeds().inBureauReview(harness.number());
    dispatch(HandlerMessages.body(EventType.SMS_CHECK_SENT, order));
    assertThat(harness.gateway().taken()).noneMatch(each -> each.body().contains(".CODE."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "poison", "[]", "{\"type\":\"ORDER_SUBMITTED\"}"})
  void onePoisonedMessageIsReportedAndTheNineBesideItAreDone(String poison) throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    List<String> bodies = new ArrayList<>();
    for (EventType type : ofOrders().limit(9).toList()) {
      bodies.add(HandlerMessages.body(type, order));
    }
    bodies.add(4, poison);
    assertThat(dispatch(bodies)).containsExactly("m-4");
    assertThat(kept(harness.number())).isEqualTo(9);
  }

  @Test
  void anUnknownOrderIsDoneWith() throws Exception {
    assertThat(dispatch(HandlerMessages.body(EventType.ORDER_EXPIRED, "nobody", "nobody")))
        .isEmpty();
    assertThat(harness.gateway().taken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 500, 429, 400})
  void aGatewayThatDoesNotTakeItIsAskedAgainAndDeliversOnce(int status) throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    String body = HandlerMessages.body(EventType.ORDER_SUBMITTED, order);
    harness.gateway().refuse(each -> each.body().contains("EMAIL"), status, "{\"to\":\"x@y\"}");
    assertThat(dispatch(body)).containsExactly("m-0");
    assertThat(kept(harness.number())).as("in the box only when all is out").isZero();
    harness.gateway().takeAll();
    assertThat(dispatch(body)).isEmpty();
    assertThat(delivered()).hasSize(2);
    assertThat(kept(harness.number())).isEqualTo(1);
  }

  @Test
  void aGatewayThatIsDownIsAskedAgainLater() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    String body = HandlerMessages.body(EventType.ORDER_SUBMITTED, order);
    RequestStreamHandler cut =
        harness.make(
            Map.of("MESSAGE_GATEWAY_URL", "http://127.0.0.1:9"), DispatchNotificationFunction::new);
    assertThat(harness.failures(cut, HandlerMessages.batch(List.of(body)))).containsExactly("m-0");
    assertThat(dispatch(body)).isEmpty();
    assertThat(delivered()).hasSize(2);
  }

  @Test
  void duplicatesReorderedAndInParallelDeliverEachMessageOnce() throws Exception {
    Order order = harness.seeds().handedOver(harness.number());
    List<String> bodies = new ArrayList<>();
    ofOrders().forEach(type -> bodies.add(HandlerMessages.body(type, order)));
    assertThat(dispatch(bodies.subList(0, 7))).isEmpty();
    assertThat(dispatch(bodies.subList(7, bodies.size()))).isEmpty();
    Set<String> ids = delivered();
    Map<String, String> after = HandlerMessages.withoutAudit(harness.table().dump());
    long seed = 20261121;
    HandlerParallel.calls(
        3,
        i -> {
          List<String> again = new ArrayList<>(bodies);
          Collections.shuffle(again, new Random(seed + i));
          return dispatch(again.subList(0, 8));
        });
    assertThat(delivered()).as("seed %d", seed).isEqualTo(ids);
    assertThat(HandlerMessages.withoutAudit(harness.table().dump())).isEqualTo(after);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, DispatchNotificationFunction::new))
        .containsExactly("GetItem");
    assertThat(harness.table().partition("ACCOUNT#priming")).isEmpty();
  }
}
