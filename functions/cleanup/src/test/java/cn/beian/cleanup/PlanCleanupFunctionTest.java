package cn.beian.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.platform.json.Json;
import cn.beian.platform.table.Due.Sweep;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.LambdaEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hourly rule. */
class PlanCleanupFunctionTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  @BeforeEach
  void planAlone() {
    harness.ownTable();
  }

  private Map<String, String> days(int shards, int lookBack) {
    return Map.of(
        "DUE_SHARDS", Integer.toString(shards), "LOOK_BACK_DAYS", Integer.toString(lookBack));
  }

  private String plan(int shards, int lookBack) throws Exception {
    PlanCleanupFunction handler = harness.make(days(shards, lookBack), PlanCleanupFunction::new);
    byte[] event =
        LambdaEvents.scheduled("arn:aws:events:local:0:rule/r", "id", HandlerHarness.START);
    return new String(harness.call(handler, event), StandardCharsets.UTF_8);
  }

  private static List<String> sweeps(LocalDate first, LocalDate last, int shards) {
    List<String> sweeps = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      for (int shard = 0; shard < shards; shard++) {
        sweeps.add("{\"day\":\"" + day + "\",\"shard\":" + shard + "}");
      }
    }
    return sweeps;
  }

  private void assertPlanned(List<String> sweeps) {
    assertThat(harness.queues().bodies("SWEEP")).containsExactlyElementsOf(sweeps);
    assertThat(harness.queues().sent()).hasSameSizeAs(sweeps);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T15:59:59.990Z,2026-11-23",
    "2026-11-23T16:00:00Z,2026-11-24",
    "2026-12-31T16:00:00Z,2027-01-01",
    "2028-02-28T16:00:00Z,2028-02-29"
  })
  void plansEveryShardOfTodayAndTheDaysBeforeInShanghai(Instant now, LocalDate today)
      throws Exception {
    harness.setTime(now);
    assertThat(plan(3, 2)).isEqualTo("{\"planned\":9}");
    assertPlanned(sweeps(today.minusDays(2), today, 3));
  }

  @Test
  void whatItPlansIsWhatTheSweepReads() throws Exception {
    plan(1, 1);
    assertThat(harness.queues().bodies("SWEEP"))
        .extracting(Sweeps::read)
        .containsExactly(
            new Sweep(LocalDate.of(2026, 11, 22), 0), new Sweep(LocalDate.of(2026, 11, 23), 0));
  }

  @Test
  void moreThanABatchHoldsIsSentOnceEach() throws Exception {
    assertThat(plan(4, 14)).isEqualTo("{\"planned\":60}");
    assertPlanned(sweeps(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 23), 4));
  }

  @ParameterizedTest
  @CsvSource({"0", "2", "10", "59"})
  void aQueueThatTakesNoMoreFailsTheRunSoThatItIsTriedAgain(int takes) {
    harness.queues().takeOnly(takes);
    assertThatThrownBy(() -> plan(4, 14))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("refused");
    assertThat(harness.queues().sent()).hasSize(takes);
  }

  @Test
  void daysSinceTheLastPlanAreMadeUpFor() throws Exception {
    plan(1, 2);
    harness.pass(Duration.ofDays(40));
    assertThat(plan(1, 2)).isEqualTo("{\"planned\":43}");
    assertThat(plan(1, 2)).isEqualTo("{\"planned\":3}");
  }

  @Test
  void aLastPlanByAClockThatWasAheadShortensNothing() throws Exception {
    plan(1, 2);
    harness.setTime(HandlerHarness.START.minus(Duration.ofDays(30)));
    assertThat(plan(1, 2)).isEqualTo("{\"planned\":3}");
  }

  @Test
  void aPlanThatFailedIsNoLastPlan() throws Exception {
    plan(1, 1);
    harness.pass(Duration.ofDays(3));
    harness.queues().takeOnly(0);
    assertThatThrownBy(() -> plan(1, 1)).isInstanceOf(IllegalStateException.class);
    harness.queues().takeOnly(Integer.MAX_VALUE);
    assertThat(plan(1, 1)).isEqualTo("{\"planned\":5}");
  }

  @ParameterizedTest
  @CsvSource({"0,14", "4,0", "-1,1"})
  void numbersThatAreNotPositiveDoNotStart(int shards, int lookBack) {
    assertThatThrownBy(() -> plan(shards, lookBack)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void primingSendsASweepThatChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, PlanCleanupFunction::new))
        .containsExactly("GetItem", "TransactWriteItems", "SendMessageBatch");
    assertThat(harness.queues().bodies("SWEEP"))
        .isNotEmpty()
        .allSatisfy(body ->
            assertThat(Json.read(body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Map.of("day", "2026-11-23", "shard", 0)));
  }
}
