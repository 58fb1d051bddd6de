package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.event.EventType;
import cn.beian.domain.notice.Channel;
import cn.beian.domain.notice.Notice;
import cn.beian.domain.order.Order;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.table.Due;
import cn.beian.platform.text.Notices;
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
import java.time.Duration;
import java.time.LocalDate;
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
  private static final Notices NOTICES = new Notices();

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  static Stream<EventType> notified() {
    return Arrays.stream(EventType.values()).filter(type -> !NOTICES.after(type).isEmpty());
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
    Notice notice = NOTICES.named(type.name());
    assertThat(kept(harness.number())).isEqualTo(notice.inSite() ? 1 : 0);
    List<String> channels = new ArrayList<>();
    for (HandlerRequest request : harness.gateway().taken()) {
      assertThat(request.path()).isEqualTo("/messages");
      Map<String, Object> message = request.json();
      assertThat(message)
          .containsOnlyKeys("messageId", "channel", "mayBatch", "to", "title", "text");
      assertThat(message.get("mayBatch")).isEqualTo(notice.mayBatch());
      assertThat(message.get("text")).asString().contains(order.id().value()).doesNotContain("{");
      assertThat(message.get("to"))
          .isIn(HandlerSamples.mobile(harness.number()), "sample@example.com");
      channels.add(String.valueOf(message.get("channel")));
    }
    assertThat(channels)
        .containsExactlyInAnyOrderElementsOf(
            notice.to().keySet().stream().filter(Channel::outside).map(Channel::name).toList());
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
  @ValueSource(ints = {503, 500, 429, 400, 401})
  void aGatewayThatDoesNotTakeItIsAskedAgainAndDeliversOnce(int status) throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    String body = HandlerMessages.body(EventType.ORDER_SUBMITTED, order);
    harness.gateway().refuse(each -> each.body().contains("EMAIL"), status, "{\"to\":\"x@y\"}");
    assertThat(dispatch(body)).containsExactly("m-0");
    assertThat(deliveries()).containsExactly("EMAIL WAITING 1", "SMS SENT 1");
    assertThat(kept(harness.number())).as("told in the box all the same").isEqualTo(1);
    harness.gateway().takeAll();
    int before = harness.gateway().taken().size();
    assertThat(dispatch(body)).isEmpty();
    assertThat(harness.gateway().taken()).as("the e-mail alone").hasSize(before + 1);
    assertThat(deliveries()).containsExactly("EMAIL SENT 2", "SMS SENT 1");
  }

  @Test
  void anAddressThatTheGatewayRefusesIsNotTriedAgain() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    String body = HandlerMessages.body(EventType.ORDER_SUBMITTED, order);
    harness.gateway().refuse(each -> each.body().contains("SMS"), 422, "{}");
    assertThat(dispatch(body, body)).isEmpty();
    assertThat(deliveries()).containsExactly("EMAIL SENT 1", "SMS REFUSED 1");
  }

  /** Given up after ten attempts, moved back by a person, perhaps twice: each is a new message. */
  @Test
  void whatIsRedrivenOnceItsCauseIsGoneIsDeliveredOnce() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    String body = HandlerMessages.body(EventType.ORDER_SUBMITTED, order);
    harness.gateway().refuse(each -> true, 503, "{}");
    for (int attempt = 1; attempt <= 10; attempt++) {
      assertThat(dispatch(body)).containsExactly("m-0");
    }
    assertThat(deliveries()).containsExactly("EMAIL WAITING 10", "SMS WAITING 10");
    harness.gateway().takeAll();
    assertThat(dispatch(body, body)).isEmpty();
    assertThat(dispatch(body)).isEmpty();
    assertThat(deliveries()).containsExactly("EMAIL SENT 11", "SMS SENT 11");
    assertThat(harness.gateway().taken()).hasSize(2);
  }

  @Test
  void whatFailsComesAgainLaterWithEachAttempt() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    harness.gateway().refuse(each -> true, 503, "{}");
    assertThat(dispatch(HandlerMessages.body(EventType.ORDER_SUBMITTED, order)))
        .containsExactly("m-0");
    assertThat(harness.queues().postponed()).containsExactly("NOTIFICATION 30");
  }

  /** The deliveries of the account's only message, as the box shows them. */
  private List<String> deliveries() throws Exception {
    HandlerReply box =
        harness.call(
            harness.make(ListMessagesFunction::new),
            HandlerCaller.customer(harness.number()).calls(LambdaEvents.http("GET", "/messages")));
    return box.done(200).list("/items/0/deliveries").stream()
        .map(HandlerJson::object)
        .map(each -> each.get("channel") + " " + each.get("state") + " " + each.get("attempts"))
        .sorted()
        .toList();
  }

  @Test
  void atNightAnSmsWaitsForTheMorningSweep() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    harness.pass(Duration.ofHours(13));
    String body = HandlerMessages.body(EventType.ORDER_SUBMITTED, order);
    assertThat(dispatch(body)).isEmpty();
    assertThat(deliveries()).containsExactly("EMAIL SENT 1", "SMS WAITING 0");
    LocalDate morning = ShanghaiDays.of(HandlerHarness.START).plusDays(1);
    assertThat(harness.due(Due.Kind.NOTICE, morning)).isEmpty();
    harness.pass(Duration.ofHours(9));
    List<String> due = harness.due(Due.Kind.NOTICE, morning);
    assertThat(due).hasSize(1);
    assertThat(dispatch(due)).isEmpty();
    assertThat(deliveries()).containsExactly("EMAIL SENT 1", "SMS SENT 1");
    assertThat(harness.due(Due.Kind.NOTICE, morning)).isEmpty();
    assertThat(dispatch(due)).isEmpty();
    assertThat(harness.gateway().taken()).hasSize(2);
  }

  @Test
  void whatNamesNoDeliveryIsDoneWith() throws Exception {
    List<String> strange = List.of("", "x", "a#IN_SITE#b", "a#FAX#b", "a#SMS#nobody");
    assertThat(dispatch(new DueBatch(Due.Kind.NOTICE, strange).write())).isEmpty();
    assertThat(harness.gateway().taken()).isEmpty();
  }

  @Test
  void anAccountIsToldAsItPrefers() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    harness
        .call(
            harness.make(PutNoticePreferencesFunction::new),
            HandlerCaller.customer(harness.number())
                .calls(
                    LambdaEvents.http("PUT", "/notice-preferences")
                        .body("{\"language\":\"en\",\"off\":{\"SMS\":[\"ORDER_SUBMITTED\"]}}")))
        .done(200);
    dispatch(HandlerMessages.body(EventType.ORDER_SUBMITTED, order));
    assertThat(deliveries()).containsExactly("EMAIL SENT 1", "SMS TURNED_OFF 0");
    assertThat(harness.gateway().taken())
        .singleElement()
        .satisfies(mail -> assertThat(mail.json().get("text")).asString().contains("submitted"));
    dispatch(HandlerMessages.body(EventType.ORDER_EXPIRED, order));
    assertThat(harness.gateway().taken()).as("needed: by SMS too").hasSize(3);
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
        .containsExactly("GetItem", "TransactWriteItems", "GetItem");
    assertThat(harness.table().partition("ACCOUNT#priming")).isEmpty();
  }
}
