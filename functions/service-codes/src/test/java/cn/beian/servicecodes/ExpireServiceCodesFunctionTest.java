package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.order.Order;
import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.table.Due;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerSamples;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
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
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** CodeExpiryQueue. */
class ExpireServiceCodesFunctionTest {
  /** The day after the last of a code that was bought on the harness's first day. */
  private static final LocalDate OVER = LocalDate.of(2027, 11, 24);

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  @BeforeEach
  void lookAtNoOthers() {
    harness.ownTable();
  }

  private Stock stock() throws Exception {
    return new Stock(harness);
  }

  private List<String> due(LocalDate day) {
    return harness.due(Due.Kind.SERVICE_CODE, day);
  }

  private List<String> sweep(List<String> bodies) throws Exception {
    RequestStreamHandler handler = harness.make(ExpireServiceCodesFunction::new);
    return harness.failures(handler, HandlerMessages.batch(bodies));
  }

  /** Sweeps every shard of the day, at noon of that day in Shanghai. */
  private void sweepOn(LocalDate day) throws Exception {
    harness.setTime(Instant.parse(day + "T04:00:00Z"));
    assertThat(sweep(due(day))).isEmpty();
  }

  private ServiceCodeState state(String code) throws Exception {
    return stock().code(code).state();
  }

  @Test
  void aCodeEndsOnTheDayAfterItsLast() throws Exception {
    String unbound = stock().bought(harness.number(), 1).getFirst();
    String bound = stock().bound(harness.number());
    sweepOn(OVER.minusDays(1));
    assertThat(state(unbound)).isEqualTo(ServiceCodeState.UNBOUND);
    assertThat(state(bound)).isEqualTo(ServiceCodeState.BOUND);
    sweepOn(OVER);
    assertThat(state(unbound)).isEqualTo(ServiceCodeState.EXPIRED);
    assertThat(state(bound)).isEqualTo(ServiceCodeState.EXPIRED);
    assertThat(stock().instance("i-" + harness.number()).paidCodesBound()).isZero();
    assertThat(harness.queues().sent()).as("only the relay publishes").isEmpty();
    assertThat(harness.output().lines()).isEmpty();
  }

  @Test
  void whatAnOrderHoldsEndsOnceTheOrderLetsItGo() throws Exception {
    String code = stock().bound(harness.number());
    harness.setTime(Instant.parse("2027-11-22T04:00:00Z"));
    Map<String, Object> filing =
        HandlerSamples.company(harness.seeds().today(), code, harness.number());
    Order order = harness.seeds().submitted(harness.number(), filing);
    sweepOn(OVER);
    assertThat(state(code)).isEqualTo(ServiceCodeState.FILING);
    harness.seeds().reject(order.id());
    harness.seeds().abandonOpen(harness.number());
    sweepOn(OVER.plusDays(1));
    assertThat(state(code)).isEqualTo(ServiceCodeState.EXPIRED);
  }

  @Test
  void whatIsSpentStaysSpent() throws Exception {
    String code = stock().bound(harness.number());
    Map<String, Object> filing =
        HandlerSamples.company(harness.seeds().today(), code, harness.number());
    Order order = harness.seeds().submitted(harness.number(), filing);
    harness.seeds().handOver(harness.seeds().pass(order.id()).id());
    harness.seeds().answer(HandlerSamples.mobile(harness.number()));
    stock().approve(order, harness.number());
    Map<String, String> before = harness.table().dump();
    sweepOn(OVER);
    assertThat(state(code)).isEqualTo(ServiceCodeState.FILED);
    assertThat(harness.table().dump()).isEqualTo(before);
  }

  @Test
  void duplicatesInAnyOrderAndAtOnceChangeNothingMore() throws Exception {
    stock().bought(harness.number(), 5);
    harness.setTime(Instant.parse(OVER + "T04:00:00Z"));
    List<String> once = due(OVER);
    assertThat(sweep(once)).isEmpty();
    Map<String, String> after = harness.table().dump();
    long seed = 20261122;
    HandlerParallel.calls(
        3,
        i -> {
          List<String> bodies = new ArrayList<>(once);
          bodies.addAll(once);
          Collections.shuffle(bodies, new Random(seed + i));
          return sweep(bodies);
        });
    assertThat(harness.table().dump()).as("seed %d", seed).isEqualTo(after);
  }

  @Test
  void manyAtOnceTellOfEachEndOnce() throws Exception {
    List<String> codes = stock().bought(harness.number(), 6);
    harness.setTime(Instant.parse(OVER + "T04:00:00Z"));
    List<String> due = due(OVER);
    HandlerParallel.calls(3, i -> sweep(due));
    assertThat(sweep(due)).isEmpty();
    for (String code : codes) {
      assertThat(harness.table().partition("CODE#" + code))
          .filteredOn(item -> item.get("sk").s().startsWith("EVENT#"))
          .hasSize(1);
    }
  }

  @Test
  void aSweepDoesNotStopAtACodeThatFailsAndDoesNotLogIt() throws Exception {
    List<String> codes = stock().bought(harness.number(), 6);
    String victim = codes.get(2);
    harness.setTime(Instant.parse(OVER + "T04:00:00Z"));
    RequestStreamHandler handler = harness.make(ExpireServiceCodesFunction::new);
    harness
        .watch()
        .fail(
            request ->
                request instanceof TransactWriteItemsRequest write
                    && write.toString().contains(victim),
            new IllegalStateException(victim));
    List<String> due = due(OVER);
    List<String> failures = harness.failures(handler, HandlerMessages.batch(due));
    assertThat(failures).as("the shard of the code that failed").hasSize(1);
    assertThat(codes)
        .filteredOn(code -> !code.equals(victim))
        .allSatisfy(code -> assertThat(state(code)).isEqualTo(ServiceCodeState.EXPIRED));
    assertThat(harness.output().events("due_failed"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("message", ""));
    assertThat(harness.output().lines()).noneMatch(line -> line.contains(victim));
    harness.watch().reset();
    assertThat(harness.failures(handler, HandlerMessages.batch(due))).isEmpty();
    assertThat(state(victim)).isEqualTo(ServiceCodeState.EXPIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "poison",
        "[]",
        "{}",
        "{\"eventId\":\"e\"}",
        "{\"kind\":\"ORDER\",\"ids\":[\"1\"]}"
      })
  void onePoisonedMessageIsReportedAndTheNineBesideItAreDone(String poison) throws Exception {
    String code = stock().bought(harness.number(), 1).getFirst();
    harness.setTime(Instant.parse(OVER + "T04:00:00Z"));
    String nothing = new DueBatch(Due.Kind.SERVICE_CODE, List.of("made-up")).write();
    List<String> bodies = new ArrayList<>(Collections.nCopies(4, nothing));
    bodies.add(poison);
    bodies.addAll(due(OVER));
    bodies.addAll(Collections.nCopies(4, nothing));
    assertThat(sweep(bodies)).containsExactly("m-4");
    assertThat(state(code)).isEqualTo(ServiceCodeState.EXPIRED);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    stock().bought(harness.number(), 1);
    assertThat(HandlerPriming.operations(harness, ExpireServiceCodesFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
