package cn.beian.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.event.EventType;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerRequest;
import cn.beian.testing.SampleFilings;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BureauQueue. */
class SendToBureauFunctionTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private List<String> send(String... bodies) throws Exception {
    return send(List.of(bodies));
  }

  private List<String> send(List<String> bodies) throws Exception {
    RequestStreamHandler handler = harness.make(SendToBureauFunction::new);
    return harness.failures(handler, HandlerMessages.batch(bodies));
  }

  private static String passed(Order order) {
    return HandlerMessages.body(EventType.REVIEW_PASSED, order);
  }

  private static String complete(Order order) {
    return HandlerMessages.body(EventType.SMS_CHECKS_COMPLETE, order);
  }

  private OrderState state(Order order) {
    return harness.seeds().order(order.id()).state();
  }

  private List<Order> passedOrders(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> harness.seeds().passed(HandlerHarness.anotherNumber()))
        .toList();
  }

  @Test
  void handsTheOrderOverAndAsksItsContacts() throws Exception {
    Order order = harness.seeds().passed(harness.number());
    assertThat(send(passed(order))).isEmpty();
    assertThat(state(order)).isEqualTo(OrderState.SMS_PENDING);
    HandlerRequest request = harness.bureau().taken().getFirst();
    assertThat(request.path()).isEqualTo("/bureau/submissions");
    assertThat(request.json())
        .containsOnlyKeys("submissionId", "orderId", "type", "province", "filing")
        .containsEntry("submissionId", order.submissionId())
        .containsEntry("type", "FIRST_FILING")
        .containsEntry("province", "CN-GD");
    assertThat(HandlerJson.at(request.json(), "/filing/subject/legalRepresentative"))
        .isEqualTo("示例甲");
    assertThat(harness.table().partition("ORDER#" + order.id()))
        .extracting(item -> item.get("sk").s())
        .contains("CHECK#1#0");
    assertThat(harness.queues().sent()).as("only the relay publishes").isEmpty();
  }

  @Test
  void theAdministrationIsToldTheCodeThatAnInstanceGave() throws Exception {
    int number = HandlerHarness.anotherNumber();
    Map<String, Object> filing = harness.seeds().filing(number);
    SampleFilings.set(
        filing, "/services/0/hosting", Map.of("instanceId", harness.seeds().instance(number)));
    Order order = harness.seeds().pass(harness.seeds().submitted(number, filing).id());
    assertThat(send(passed(order))).isEmpty();
    HandlerRequest request = harness.bureau().taken().getLast();
    assertThat(HandlerJson.at(request.json(), "/filing/services/0/hosting"))
        .isEqualTo(Map.of("serviceCode", order.serviceCodes().getFirst()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "poison",
        "[]",
        "{}",
        "{\"eventId\":1}",
        "{\"eventId\":\"e\",\"type\":\"NO_SUCH\",\"id\":\"o\",\"account\":\"a\",\"actor\":\"x\"}",
        "{\"eventId\":\"e\",\"type\":\"REVIEW_PASSED\",\"id\":\"o\",\"account\":\"a\",\"actor\":\"x\",\"at\":\"today\"}",
        "{\"eventId\":\"e\",\"type\":\"REVIEW_PASSED\",\"id\":\"o\",\"account\":\"a\",\"actor\":\"x\",\"more\":1}"
      })
  void onePoisonedMessageIsReportedAndTheNineBesideItAreDone(String poison) throws Exception {
    List<Order> orders = passedOrders(poison.equals("poison") ? 9 : 1);
    List<String> bodies =
        new ArrayList<>(orders.stream().map(SendToBureauFunctionTest::passed).toList());
    int place = bodies.size() / 2;
    bodies.add(place, poison);
    assertThat(send(bodies)).containsExactly("m-" + place);
    assertThat(orders).extracting(this::state).containsOnly(OrderState.SMS_PENDING);
    assertThat(harness.output().events("message_failed"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("message", "m-" + place));
  }

  @Test
  void anUnknownOrderIsDoneWith() throws Exception {
    assertThat(send(HandlerMessages.body(EventType.REVIEW_PASSED, "nobody", "account"))).isEmpty();
    assertThat(harness.bureau().taken()).isEmpty();
    assertThat(harness.output().events("message_refused")).hasSize(1);
  }

  @Test
  void duplicatesInABatchAndAcrossBatchesLeaveTheSameState() throws Exception {
    Order order = harness.seeds().passed(harness.number());
    assertThat(send(passed(order), passed(order), passed(order))).isEmpty();
    Map<String, String> after = HandlerMessages.withoutAudit(harness.table().dump());
    assertThat(send(passed(order), passed(order))).isEmpty();
    assertThat(HandlerMessages.withoutAudit(harness.table().dump())).isEqualTo(after);
    assertThat(harness.bureau().taken()).hasSize(1);
  }

  @Test
  void whatComesInTheWrongOrderEndsInTheSameState() throws Exception {
    Order order = harness.seeds().passed(harness.number());
    assertThat(send(complete(order), passed(order), complete(order))).isEmpty();
    assertThat(state(order)).isEqualTo(OrderState.SMS_PENDING);
    assertThat(harness.bureau().taken()).hasSize(1);
  }

  @Test
  void theAdministrationIsToldThatEveryContactPassed() throws Exception {
    Order order = harness.seeds().inBureauReview(harness.number());
    assertThat(send(complete(order), passed(order), complete(order))).isEmpty();
    assertThat(harness.bureau().taken())
        .hasSize(2)
        .allSatisfy(request -> {
          assertThat(request.path())
              .isEqualTo("/bureau/submissions/" + order.submissionId() + "/sms-checks");
          assertThat(request.json()).isEqualTo(Map.of("outcome", "PASSED"));
        });
    assertThat(state(order)).isEqualTo(OrderState.BUREAU_REVIEW);
  }

  @ParameterizedTest
  @ValueSource(ints = {503, 500, 429, 404, 401, 302})
  void anAdministrationThatDoesNotTakeItIsAskedAgainLater(int status) throws Exception {
    Order order = harness.seeds().passed(harness.number());
    harness.bureau().refuse(request -> true, status, "{\"x\":\"示例甲\"}");
    assertThat(send(passed(order))).containsExactly("m-0");
    assertThat(state(order)).isEqualTo(OrderState.HANDING_OVER);
    harness.bureau().takeAll();
    assertThat(send(passed(order))).isEmpty();
    assertThat(state(order)).isEqualTo(OrderState.SMS_PENDING);
  }

  @Test
  void anAdministrationThatIsDownIsAskedAgainLater() throws Exception {
    Order order = harness.seeds().inBureauReview(harness.number());
    RequestStreamHandler cut =
        harness.make(Map.of("BUREAU_URL", "http://127.0.0.1:9"), SendToBureauFunction::new);
    assertThat(harness.failures(cut, HandlerMessages.batch(List.of(complete(order)))))
        .containsExactly("m-0");
    assertThat(send(complete(order))).isEmpty();
    assertThat(harness.bureau().taken()).hasSize(1);
  }

  @Test
  void aRefusalGoesBackToTheCustomerWithItsReasons() throws Exception {
    Order order = harness.seeds().passed(harness.number());
    String reasons =
        "{\"reasons\":[{\"code\":\"B-9\",\"path\":\"/subject/name\",\"text\":\"不受理\"}]}";
    harness.bureau().refuse(request -> true, 422, reasons);
    assertThat(send(passed(order))).isEmpty();
    assertThat(state(order)).isEqualTo(OrderState.BUREAU_REJECTED);
    assertThat(harness.seeds().order(order.id()).reasons()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "{\"reasons\":[1]}"})
  void aRefusalThatCannotBeReadIsReported(String body) throws Exception {
    Order order = harness.seeds().passed(harness.number());
    harness.bureau().refuse(request -> true, 422, body);
    assertThat(send(passed(order))).containsExactly("m-0");
    assertThat(state(order)).isEqualTo(OrderState.HANDING_OVER);
  }

  @Test
  void aCrashBetweenTheHandOverAndTheWriteLosesNothing() throws Exception {
    Order order = harness.seeds().passed(harness.number());
    RequestStreamHandler handler = harness.make(SendToBureauFunction::new);
    harness
        .watch()
        .fail(
            request -> request.getClass().getSimpleName().startsWith("TransactWrite"),
            new IllegalStateException("crash"));
    assertThat(harness.failures(handler, HandlerMessages.batch(List.of(passed(order)))))
        .containsExactly("m-0");
    harness.watch().reset();
    assertThat(harness.failures(handler, HandlerMessages.batch(List.of(passed(order))))).isEmpty();
    assertThat(state(order)).isEqualTo(OrderState.SMS_PENDING);
    Set<Object> submissions =
        Set.copyOf(
            harness.bureau().taken().stream()
                .map(each -> each.json().get("submissionId"))
                .toList());
    assertThat(submissions).as("the same submission twice, not two").hasSize(1);
  }

  @Test
  void aTableThatIsDownFailsEveryMessageAndNotTheBatch() throws Exception {
    RequestStreamHandler cut =
        harness.make(
            Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9"), SendToBureauFunction::new);
    String body = HandlerMessages.body(EventType.REVIEW_PASSED, "nobody", "account");
    assertThat(harness.failures(cut, HandlerMessages.batch(List.of(body, body))))
        .containsExactly("m-0", "m-1");
  }

  @Test
  void instancesInParallelOnTheSameMessagesEndInTheSameState() throws Exception {
    List<Order> orders = passedOrders(4);
    long seed = 20261121;
    List<List<String>> failures =
        HandlerParallel.calls(
            3,
            i -> {
              List<Order> shuffled = new ArrayList<>(orders);
              Collections.shuffle(shuffled, new Random(seed + i));
              return send(shuffled.stream().map(SendToBureauFunctionTest::passed).toList());
            });
    assertThat(failures).hasSize(3);
    assertThat(send(orders.stream().map(SendToBureauFunctionTest::passed).toList())).isEmpty();
    for (Order order : orders) {
      OrderId id = order.id();
      assertThat(state(order)).as("seed %d", seed).isEqualTo(OrderState.SMS_PENDING);
      assertThat(harness.seeds().history(id)).containsOnlyOnce("SMS_CHECK_SENT");
    }
  }

  @Test
  void messagesAreHandledInTheirOrder() throws Exception {
    List<Order> orders = passedOrders(3);
    assertThat(send(orders.stream().map(SendToBureauFunctionTest::passed).toList())).isEmpty();
    assertThat(harness.bureau().taken())
        .extracting(request -> request.json().get("orderId"))
        .containsExactlyElementsOf(orders.stream().map(order -> order.id().value()).toList());
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, SendToBureauFunction::new))
        .startsWith("GetItem")
        .contains("TransactWriteItems")
        .doesNotContain("PutItem");
  }
}
