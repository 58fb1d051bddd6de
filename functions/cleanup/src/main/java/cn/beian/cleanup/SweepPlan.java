package cn.beian.cleanup;

import cn.beian.domain.time.ShanghaiDays;
import cn.beian.platform.env.Environment;
import cn.beian.platform.table.Due.Sweep;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Which days and shards are swept, as the bodies of messages. */
final class SweepPlan {
  private final int shards;
  private final int lookBackDays;

  SweepPlan(Environment environment) {
    this.shards = environment.number("DUE_SHARDS");
    this.lookBackDays = environment.number("LOOK_BACK_DAYS");
  }

  /**
   * All shards of all days from the last plan to now, and of the days before, in which what failed
   * is found again. A last plan that is still to come, by another clock, counts as now.
   */
  List<String> between(Instant lastPlan, Instant now) {
    return ShanghaiDays.of(lastPlan.isBefore(now) ? lastPlan : now)
        .minusDays(lookBackDays)
        .datesUntil(ShanghaiDays.of(now).plusDays(1))
        .flatMap(day ->
            IntStream.range(0, shards).mapToObj(shard -> Sweeps.write(new Sweep(day, shard))))
        .toList();
  }

  /** One of them. */
  List<String> one(Instant now) {
    return List.of(Sweeps.write(new Sweep(ShanghaiDays.of(now), 0)));
  }
}
