package cn.beian.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.table.Due;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerSamples;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** CleanupQueue. */
class CleanUpOrdersFunctionTest {
  private static final LocalDate FIRST_NOTICE = LocalDate.of(2026, 12, 23);
  private static final LocalDate SECOND_NOTICE = LocalDate.of(2027, 1, 2);
  private static final LocalDate LAPSE = LocalDate.of(2027, 1, 7);

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  @BeforeEach
  void lookAtNoOthers() {
    harness.ownTable();
  }

  private List<String> due(LocalDate day) {
    return harness.due(Due.Kind.ORDER, day);
  }

  private List<String> sweep(List<String> bodies) throws Exception {
    RequestStreamHandler handler = harness.make(CleanUpOrdersFunction::new);
    return harness.failures(handler, HandlerMessages.batch(bodies));
  }

  /** Sweeps every shard of the day, at noon of that day in Shanghai. */
  private void sweepOn(LocalDate day) throws Exception {
    harness.setTime(Instant.parse(day + "T04:00:00Z"));
    assertThat(sweep(due(day))).isEmpty();
  }

  private List<Order> drafts(int count) {
    List<Order> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = HandlerHarness.anotherNumber();
      drafts.add(
          harness
              .seeds()
              .draft(number, HandlerSamples.company(harness.seeds().today(), "code", number)));
    }
    return drafts;
  }

  private Order now(Order order) {
    return harness.seeds().order(order.id());
  }

  @Test
  void whatEndedInVainIsErasedWithItsFilesAfterNinetyDays() throws Exception {
    harness.withBucket();
    Order order = drafts(1).getFirst();
    String file = "materials/" + order.id() + "/m-1/digest";
    harness.bucket().put(file, new byte[] {1});
    harness.seeds().abandonOpen(Integer.parseInt(order.account().value().substring(8)));
    LocalDate erasure = harness.seeds().today().plusDays(90);
    sweepOn(erasure.minusDays(1));
    assertThat(now(order).erased()).isFalse();
    assertThat(harness.bucket().keys("materials/" + order.id())).containsExactly(file);
    sweepOn(erasure);
    assertThat(now(order).erased()).isTrue();
    assertThat(harness.bucket().keys("materials/" + order.id())).isEmpty();
    assertThat(
            harness.table().partition("ORDER#" + order.id()).stream()
                .map(item -> item.get("sk").s()))
        .noneMatch(sort -> sort.matches("(CONTENT|MATERIAL#|FACE#|CHECK#).*"))
        .contains("ORDER");
    assertThat(harness.seeds().history(order.id())).endsWith("ORDER_ABANDONED", "CONTENT_ERASED");
    assertThat(sweep(List.of(new DueBatch(Due.Kind.ORDER, List.of(order.id().value())).write())))
        .as("again")
        .isEmpty();
  }

  @Test
  void twoNoticesAndThenTheOrderLapses() throws Exception {
    Order order = drafts(1).getFirst();
    sweepOn(FIRST_NOTICE.minusDays(1));
    assertThat(now(order)).isEqualTo(order);
    sweepOn(FIRST_NOTICE);
    sweepOn(SECOND_NOTICE);
    assertThat(now(order).state()).isEqualTo(OrderState.DRAFT);
    sweepOn(LAPSE);
    assertThat(now(order).state()).isEqualTo(OrderState.EXPIRED);
    assertThat(now(order).erased()).isFalse();
    assertThat(harness.table().partition("LOCK#ACCOUNT#" + order.account())).isEmpty();
    assertThat(harness.seeds().history(order.id()))
        .containsExactly(
            "ORDER_CREATED", "OVERDUE_FIRST_NOTICE", "OVERDUE_SECOND_NOTICE", "ORDER_EXPIRED");
    assertThat(harness.queues().sent()).as("only the relay publishes").isEmpty();
  }

  @Test
  void anSmsCheckThatNobodyAnswersReturnsTheOrder() throws Exception {
    Order order = harness.seeds().handedOver(harness.number());
    harness.pass(Duration.ofHours(23));
    assertThat(sweep(due(LocalDate.of(2026, 11, 24)))).isEmpty();
    assertThat(now(order).state()).isEqualTo(OrderState.SMS_PENDING);
    harness.pass(Duration.ofHours(1));
    assertThat(sweep(due(LocalDate.of(2026, 11, 24)))).isEmpty();
    assertThat(now(order).state()).isEqualTo(OrderState.SMS_RETURNED);
  }

  @Test
  void aSweepDoesNotStopAtAnOrderThatFails() throws Exception {
    List<Order> orders = drafts(6);
    String victim = orders.get(2).id().value();
    harness.setTime(Instant.parse(FIRST_NOTICE + "T04:00:00Z"));
    RequestStreamHandler handler = harness.make(CleanUpOrdersFunction::new);
    harness
        .watch()
        .fail(
            request ->
                request instanceof TransactWriteItemsRequest write
                    && write.toString().contains(victim),
            new IllegalStateException("示例甲 13800000000"));
    List<String> due = due(FIRST_NOTICE);
    List<String> failures = harness.failures(handler, HandlerMessages.batch(due));
    assertThat(failures).as("the shard of the order that failed").hasSize(1);
    assertThat(orders)
        .filteredOn(order -> !order.id().value().equals(victim))
        .allSatisfy(order -> assertThat(now(order).notices()).isEqualTo(1));
    assertThat(harness.output().events("due_failed"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("message", victim));
    harness.watch().reset();
    assertThat(harness.failures(handler, HandlerMessages.batch(due))).isEmpty();
    assertThat(orders).allSatisfy(order -> assertThat(now(order).notices()).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "poison",
        "null",
        "{}",
        "{\"day\":\"2026-12-23\",\"shard\":0}",
        "{\"kind\":\"ORDER\"}",
        "{\"kind\":\"ORDER\",\"ids\":[]}",
        "{\"kind\":\"ORDER\",\"ids\":[1]}",
        "{\"kind\":\"ORDER\",\"ids\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\"]}",
        "{\"kind\":\"VALIDITY\",\"ids\":[\"1\"]}",
        "{\"kind\":\"NOTHING\",\"ids\":[\"1\"]}",
        "{\"kind\":\"ORDER\",\"ids\":[\"1\"],\"more\":1}"
      })
  void onePoisonedMessageIsReportedAndTheOthersAreDone(String poison) throws Exception {
    List<Order> orders = drafts(2);
    harness.setTime(Instant.parse(FIRST_NOTICE + "T04:00:00Z"));
    List<String> bodies = new ArrayList<>(due(FIRST_NOTICE));
    bodies.add(1, poison);
    assertThat(sweep(bodies)).containsExactly("m-1");
    assertThat(orders).allSatisfy(order -> assertThat(now(order).notices()).isEqualTo(1));
  }

  @Test
  void duplicatesLeaveTheSameState() throws Exception {
    drafts(3);
    harness.setTime(Instant.parse(FIRST_NOTICE + "T04:00:00Z"));
    List<String> once = due(FIRST_NOTICE);
    assertThat(sweep(once)).isEmpty();
    Map<String, String> after = harness.table().dump();
    List<String> twice = new ArrayList<>(once);
    twice.addAll(once);
    assertThat(sweep(twice)).isEmpty();
    assertThat(harness.table().dump()).isEqualTo(after);
  }

  @Test
  void instancesInParallelGiveOneNotice() throws Exception {
    List<Order> orders = drafts(4);
    harness.setTime(Instant.parse(FIRST_NOTICE + "T04:00:00Z"));
    long seed = 20261121;
    List<String> due = due(FIRST_NOTICE);
    HandlerParallel.calls(
        3,
        i -> {
          List<String> bodies = new ArrayList<>(due);
          Collections.shuffle(bodies, new Random(seed + i));
          return sweep(bodies);
        });
    assertThat(sweep(due)).isEmpty();
    for (Order order : orders) {
      assertThat(harness.seeds().history(order.id()))
          .as("seed %d", seed)
          .containsOnlyOnce("OVERDUE_FIRST_NOTICE");
    }
  }

  @Test
  void ordersOfOneMessageAreReadAtOnceAndOneThatCannotBeReadFailsAlone() throws Exception {
    List<Order> orders = drafts(3);
    OrderId broken = orders.get(1).id();
    harness.setTime(Instant.parse(FIRST_NOTICE + "T04:00:00Z"));
    harness
        .table()
        .client()
        .updateItem(update ->
            update
                .tableName(harness.table().name())
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("ORDER#" + broken),
                        "sk", AttributeValue.fromS("ORDER")))
                .updateExpression("SET createdAt = :nothing")
                .expressionAttributeValues(Map.of(":nothing", AttributeValue.fromS(""))));
    List<String> ids = orders.stream().map(order -> order.id().value()).toList();
    harness.watch().reset();
    assertThat(sweep(List.of(new DueBatch(Due.Kind.ORDER, ids).write()))).containsExactly("m-0");
    assertThat(harness.watch().operations())
        .containsOnlyOnce("BatchGetItem")
        .doesNotContain("GetItem");
    for (Order order : orders) {
      long noticed = order.id().equals(broken) ? 0 : 1;
      assertThat(harness.seeds().history(order.id()))
          .filteredOn("OVERDUE_FIRST_NOTICE"::equals)
          .hasSize((int) noticed);
    }
  }

  @Test
  void aDayThatWasMissedIsMadeUpFor() throws Exception {
    Order order = drafts(1).getFirst();
    harness.setTime(Instant.parse(FIRST_NOTICE.plusDays(3) + "T04:00:00Z"));
    assertThat(sweep(due(FIRST_NOTICE.plusDays(3)))).isEmpty();
    assertThat(now(order).notices()).isZero();
    assertThat(sweep(due(FIRST_NOTICE))).isEmpty();
    assertThat(now(order).notices()).isEqualTo(1);
  }

  @Test
  void aTableThatIsDownFailsTheMessageAndNotTheBatch() throws Exception {
    RequestStreamHandler cut =
        harness.make(
            Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9"), CleanUpOrdersFunction::new);
    assertThat(
            harness.failures(
                cut,
                HandlerMessages.batch(
                    List.of(
                        new DueBatch(Due.Kind.ORDER, List.of("1", "2")).write(),
                        new DueBatch(Due.Kind.ORDER, List.of("3")).write()))))
        .containsExactly("m-0", "m-1");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    drafts(1);
    harness.setTime(Instant.parse(LAPSE + "T04:00:00Z"));
    assertThat(HandlerPriming.operations(harness, CleanUpOrdersFunction::new))
        .containsExactly("BatchGetItem", "TransactWriteItems");
  }
}
