package cn.beian.platform.table;

import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** What the sweep finds in an agency's table. */
final class DueThings {
  private DueThings() {}

  /** The ids of what has come due of a kind from a day on, in all shards. */
  static List<String> of(Agency agency, Due.Kind kind, LocalDate first, Instant now) {
    return first
        .datesUntil(ShanghaiDays.of(now).plusDays(1))
        .flatMap(
            day -> IntStream.range(0, Agency.SHARDS).mapToObj(shard -> new Due.Sweep(day, shard)))
        .flatMap(sweep -> Due.pages(agency.table, sweep, now))
        .flatMap(List::stream)
        .filter(waiting -> waiting.kind() == kind)
        .map(Due.Waiting::id)
        .toList();
  }
}
