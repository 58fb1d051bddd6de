package cn.beian.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.order.Deadline;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.platform.table.Due;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerSeeds;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** ValidityQueue. */
class CheckOrdersFunctionTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  @BeforeEach
  void lookAtNoOthers() {
    harness.ownTable();
  }

  private List<String> looks(LocalDate day) {
    return harness.due(Due.Kind.VALIDITY, day);
  }

  private List<String> orders(LocalDate day) {
    return harness.due(Due.Kind.ORDER, day);
  }

  private List<String> run(Callable<RequestStreamHandler> function, List<String> sweeps)
      throws Exception {
    return harness.failures(harness.make(function), HandlerMessages.batch(sweeps));
  }

  /** Every shard of the day, at noon of that day in Shanghai. */
  private List<String> lookOn(LocalDate day) throws Exception {
    harness.setTime(Instant.parse(day + "T04:00:00Z"));
    return run(CheckOrdersFunction::new, looks(day));
  }

  private void assertLookedAtOn(Order order, LocalDate day) {
    assertThat(harness.table().partition("ORDER#" + order.id()))
        .filteredOn(item -> item.get("sk").s().equals("VALIDITY"))
        .singleElement()
        .satisfies(item -> assertThat(item.get("due").s()).startsWith("DUE#" + day));
  }

  /** What the administration says from now on of every service that it is asked about. */
  private void services(String state) {
    harness.bureau().register("NOT_FILED", state);
  }

  private LocalDate today() {
    return harness.seeds().today();
  }

  private Order now(Order order) {
    return harness.seeds().order(order.id());
  }

  @Test
  void whatAnotherHasFiledMeanwhileEndsTheNextDay() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    services("FILED_BY_OTHER");
    LocalDate day = today().plusDays(1);
    assertThat(lookOn(day)).isEmpty();
    Order marked = now(order);
    assertThat(marked.state()).isEqualTo(OrderState.AWAITING_REVIEW);
    assertThat(marked.deadline())
        .isEqualTo(new Deadline(Deadline.Kind.INVALID, Instant.parse(day + "T16:00:00Z")));
    assertThat(run(CleanUpOrdersFunction::new, orders(day.plusDays(1)))).isEmpty();
    assertThat(now(order)).as("not before the next day").isEqualTo(marked);
    assertThat(lookOn(day.plusDays(1))).isEmpty();
    assertThat(now(order)).as("marked once").isEqualTo(marked);
    assertThat(run(CleanUpOrdersFunction::new, orders(day.plusDays(1)))).isEmpty();
    assertThat(now(order).state()).isEqualTo(OrderState.INVALID);
    assertThat(now(order).locks()).isEmpty();
    assertThat(harness.table().partition("LOCK#ACCOUNT#" + order.account())).isEmpty();
    assertThat(harness.seeds().history(order.id()))
        .containsExactly(
            "ORDER_CREATED", "ORDER_SUBMITTED", "ORDER_FOUND_INVALID", "ORDER_INVALIDATED");
    assertThat(lookOn(day.plusDays(2))).isEmpty();
    assertThat(harness.table().partition("ORDER#" + order.id()))
        .as("looked at no more")
        .noneMatch(item -> item.get("sk").s().equals("VALIDITY"));
  }

  @Test
  void whatIsStillToBeFiledIsLookedAtAgainTheNextDay() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    assertLookedAtOn(order, today().plusDays(1));
    LocalDate day = today().plusDays(1);
    assertThat(lookOn(day)).isEmpty();
    assertThat(now(order)).isEqualTo(order);
    assertLookedAtOn(order, day.plusDays(1));
    assertThat(harness.seeds().history(order.id()))
        .containsExactly("ORDER_CREATED", "ORDER_SUBMITTED");
  }

  @Test
  void aMessageThatComesTwiceAsksNobodyAgain() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    LocalDate day = today().plusDays(1);
    List<String> messages = looks(day);
    assertThat(lookOn(day)).isEmpty();
    SortedMap<String, String> before = harness.table().dump();
    services("FILED_BY_OTHER");
    assertThat(run(CheckOrdersFunction::new, messages)).isEmpty();
    assertThat(harness.table().dump()).as("no opening of the content either").isEqualTo(before);
    assertThat(lookOn(day.plusDays(1))).isEmpty();
    assertThat(harness.seeds().history(order.id())).endsWith("ORDER_FOUND_INVALID");
  }

  @Test
  void aSweepThatWasLateLooksAgainTomorrowAndNotInThePast() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    LocalDate due = today().plusDays(1);
    harness.setTime(Instant.parse(due.plusDays(3) + "T04:00:00Z"));
    assertThat(run(CheckOrdersFunction::new, looks(due))).isEmpty();
    assertLookedAtOn(order, due.plusDays(4));
  }

  @Test
  void aDeregistrationIsLookedAtAndNeverEndsByIt() throws Exception {
    harness.seeds().approved(harness.number());
    String number = HandlerSeeds.subjectNumber(harness.number());
    Order order = harness.seeds().create(harness.number(), new Wish.Deregister(number));
    services("FILED_BY_OTHER");
    assertThat(lookOn(today().plusDays(1))).isEmpty();
    assertThat(now(order)).isEqualTo(order);
  }

  @Test
  void aDecisionThatIsOverdueIsShownUntilItIsThere() throws Exception {
    Order order = harness.seeds().inBureauReview(harness.number());
    LocalDate start = today();
    LocalDate late = start.plusDays(60);
    for (LocalDate day = start.plusDays(1); !day.isAfter(late); day = day.plusDays(1)) {
      assertThat(lookOn(day)).isEmpty();
    }
    assertThat(drifts()).containsExactly("OVERDUE_DECISION " + order.id().value());
    harness.seeds().approve(harness.number(), order);
    assertThat(lookOn(late.plusDays(1))).isEmpty();
    assertThat(drifts()).isEmpty();
  }

  private List<String> drifts() {
    return harness.table().partition("DRIFTS").stream()
        .map(item -> item.get("kind").s() + " " + item.get("about").s())
        .toList();
  }

  @Test
  void anAdministrationThatDoesNotAnswerIsAskedAgain() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    LocalDate day = today().plusDays(1);
    harness.bureau().refuse(query -> query.path().endsWith("/queries"), 503, "");
    assertThat(lookOn(day)).as("the order's shard").hasSize(1);
    assertThat(now(order)).isEqualTo(order);
    assertLookedAtOn(order, day);
    harness.bureau().takeAll();
    services("FILED_BY_OTHER");
    assertThat(lookOn(day)).isEmpty();
    assertThat(harness.seeds().history(order.id())).endsWith("ORDER_FOUND_INVALID");
  }

  @Test
  void aLookThatStopsAfterTheMarkIsDoneAgainAndMarksOnce() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    services("FILED_BY_OTHER");
    LocalDate day = today().plusDays(1);
    harness.setTime(Instant.parse(day + "T04:00:00Z"));
    RequestStreamHandler handler = harness.make(CheckOrdersFunction::new);
    harness.watch().fail(PutItemRequest.class::isInstance, new IllegalStateException("made up"));
    assertThat(harness.failures(handler, HandlerMessages.batch(looks(day)))).hasSize(1);
    harness.watch().reset();
    assertLookedAtOn(order, day);
    assertThat(harness.failures(handler, HandlerMessages.batch(looks(day)))).isEmpty();
    assertLookedAtOn(order, day.plusDays(1));
    assertThat(harness.seeds().history(order.id())).containsOnlyOnce("ORDER_FOUND_INVALID");
  }

  @Test
  void instancesInParallelMarkOnce() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    services("FILED_BY_OTHER");
    LocalDate day = today().plusDays(1);
    harness.setTime(Instant.parse(day + "T04:00:00Z"));
    List<String> looks = looks(day);
    HandlerParallel.calls(3, i -> run(CheckOrdersFunction::new, looks));
    assertThat(run(CheckOrdersFunction::new, looks)).isEmpty();
    assertThat(harness.seeds().history(order.id())).containsOnlyOnce("ORDER_FOUND_INVALID");
  }

  @Test
  void poisonIsReportedAndTheOthersAreDone() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    services("FILED_BY_OTHER");
    LocalDate day = today().plusDays(1);
    harness.setTime(Instant.parse(day + "T04:00:00Z"));
    List<String> bodies = new ArrayList<>(looks(day));
    bodies.addFirst("{\"kind\":\"ORDER\",\"ids\":[\"1\"]}");
    assertThat(run(CheckOrdersFunction::new, bodies)).containsExactly("m-0");
    assertThat(harness.seeds().history(order.id())).endsWith("ORDER_FOUND_INVALID");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    harness.seeds().submitted(harness.number());
    services("FILED_BY_OTHER");
    SortedMap<String, String> before = harness.table().dump();
    assertThat(HandlerPriming.operations(harness, CheckOrdersFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
    assertThat(harness.table().dump()).isEqualTo(before);
  }
}
