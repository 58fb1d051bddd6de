package cn.beian.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.Order;
import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.table.Due.Kind;
import cn.beian.platform.table.Due.Sweep;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerPriming;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SweepQueue. */
class SweepDeadlinesFunctionTest {
  private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 24);
  private static final LocalDate NOTICE = LocalDate.of(2026, 12, 23);

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  @BeforeEach
  void lookAtNoOthers() {
    harness.ownTable();
  }

  private List<String> drafts(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> harness.seeds().draft(HandlerHarness.anotherNumber()).id().value())
        .toList();
  }

  private static List<String> sweeps(LocalDate day) {
    return IntStream.range(0, 4).mapToObj(shard -> Sweeps.write(new Sweep(day, shard))).toList();
  }

  private List<String> sweep(List<String> bodies) throws Exception {
    return harness.failures(
        harness.make(SweepDeadlinesFunction::new), HandlerMessages.batch(bodies));
  }

  private List<String> sweepAtNoon(LocalDate day) throws Exception {
    harness.setTime(Instant.parse(day + "T04:00:00Z"));
    return sweep(sweeps(day));
  }

  private List<DueBatch> handedOn(String queue) {
    return harness.queues().bodies(queue).stream().map(DueBatch::read).toList();
  }

  private List<String> ids(String queue) {
    return handedOn(queue).stream().map(DueBatch::ids).flatMap(List::stream).toList();
  }

  @Test
  void whatIsDueGoesToTheQueueOfItsKindInTens() throws Exception {
    List<String> orders = drafts(23);
    assertThat(sweepAtNoon(TOMORROW)).isEmpty();
    assertThat(ids("VALIDITY")).containsExactlyInAnyOrderElementsOf(orders);
    assertThat(handedOn("VALIDITY"))
        .allSatisfy(batch -> assertThat(batch.kind()).isEqualTo(Kind.VALIDITY))
        .allSatisfy(batch -> assertThat(batch.ids()).hasSizeBetween(1, DueBatch.MOST));
    assertThat(ids("CLEANUP")).as("not due yet").isEmpty();
    assertThat(sweepAtNoon(NOTICE)).isEmpty();
    assertThat(ids("CLEANUP")).containsExactlyInAnyOrderElementsOf(orders);
  }

  @Test
  void moreThanTenOfAShardAreSeveralMessages() throws Exception {
    List<String> orders = drafts(90);
    assertThat(sweepAtNoon(TOMORROW)).isEmpty();
    assertThat(ids("VALIDITY")).containsExactlyInAnyOrderElementsOf(orders);
    assertThat(handedOn("VALIDITY")).filteredOn(batch -> batch.ids().size() == 10).isNotEmpty();
    assertThat(handedOn("VALIDITY")).hasSizeBetween(9, 13);
  }

  @Test
  void whatIsNotDueYetIsNotHandedOn() throws Exception {
    drafts(1);
    harness.setTime(Instant.parse("2026-11-23T15:59:59Z"));
    assertThat(sweep(sweeps(TOMORROW))).isEmpty();
    assertThat(harness.queues().sent()).isEmpty();
  }

  @Test
  void nothingIsHandedOnWhileAQueueIsFarBehindAndTheOthersAre() throws Exception {
    List<String> orders = drafts(4);
    harness.setTime(Instant.parse(NOTICE + "T04:00:00Z"));
    List<String> all = sweeps(TOMORROW);
    harness.queues().holds("VALIDITY", 101);
    assertThat(sweep(all)).isEmpty();
    assertThat(sweep(sweeps(NOTICE))).isEmpty();
    assertThat(ids("VALIDITY")).isEmpty();
    assertThat(ids("CLEANUP")).containsExactlyInAnyOrderElementsOf(orders);
    assertThat(harness.output().events("due_left_for_later"))
        .isNotEmpty()
        .allSatisfy(line ->
            assertThat(line).containsEntry("kind", "VALIDITY").containsEntry("count", "101"));
    harness.queues().holds("VALIDITY", 100);
    assertThat(sweep(all)).isEmpty();
    assertThat(ids("VALIDITY")).containsExactlyInAnyOrderElementsOf(orders);
  }

  @Test
  void aQueueThatTakesNothingFailsTheSweepAndTheOthersAreHandedOn() throws Exception {
    Order order = harness.seeds().handedOver(harness.number());
    harness.setTime(Instant.parse(TOMORROW + "T04:00:00Z"));
    harness.queues().refuse("VALIDITY");
    assertThat(sweep(sweeps(TOMORROW))).hasSize(1);
    assertThat(ids("CLEANUP")).containsExactly(order.id().value());
    assertThat(harness.output().events("hand_on_failed"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("message", "VALIDITY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "poison",
        "null",
        "{}",
        "{\"day\":\"2026-11-24\"}",
        "{\"day\":\"2026-11-32\",\"shard\":0}",
        "{\"day\":\"2026-11-24\",\"shard\":-1}",
        "{\"day\":\"2026-11-24\",\"shard\":99999999999}",
        "{\"day\":\"2026-11-24\",\"shard\":0,\"more\":1}"
      })
  void onePoisonedMessageIsReportedAndTheOthersAreDone(String poison) throws Exception {
    List<String> orders = drafts(2);
    harness.setTime(Instant.parse(TOMORROW + "T04:00:00Z"));
    List<String> bodies = new ArrayList<>(sweeps(TOMORROW));
    bodies.add(1, poison);
    assertThat(sweep(bodies)).containsExactly("m-1");
    assertThat(ids("VALIDITY")).containsExactlyInAnyOrderElementsOf(orders);
  }

  @Test
  void aTableThatIsDownFailsTheMessage() throws Exception {
    RequestStreamHandler cut =
        harness.make(
            Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9"), SweepDeadlinesFunction::new);
    assertThat(harness.failures(cut, HandlerMessages.batch(sweeps(TOMORROW)))).hasSize(4);
  }

  @Test
  void primingAsksAndHandsNothingOn() throws Exception {
    drafts(1);
    harness.setTime(Instant.parse(NOTICE + "T04:00:00Z"));
    assertThat(HandlerPriming.operations(harness, SweepDeadlinesFunction::new))
        .startsWith("Query")
        .containsOnly("Query", "GetQueueAttributes");
    assertThat(harness.queues().sent()).isEmpty();
  }
}
