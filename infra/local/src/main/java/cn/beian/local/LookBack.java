package cn.beian.local;

import cn.beian.local.template.EventSource;
import cn.beian.local.template.FunctionSpec;
import cn.beian.local.template.Wiring;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far the clock may jump between two firings: half of what the scheduled functions look back,
 * else a day.
 */
final class LookBack {
  private static final String VARIABLE = "LOOK_BACK_DAYS";

  private LookBack() {}

  static Duration step(Wiring wiring) {
    Set<String> scheduled =
        wiring
            .sources(EventSource.Schedule.class)
            .map(EventSource.Schedule::function)
            .collect(Collectors.toSet());
    Optional<Integer> shortest =
        wiring.functions().stream()
            .filter(function -> scheduled.contains(function.id()))
            .map(FunctionSpec::environment)
            .map(environment -> Integer.parseInt(environment.getOrDefault(VARIABLE, "2")))
            .min(Comparator.naturalOrder());
    return Duration.ofDays(Math.max(1, shortest.orElse(2) / 2));
  }
}
