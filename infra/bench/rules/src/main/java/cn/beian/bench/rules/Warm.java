package cn.beian.bench.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark came to with one order.
 *
 * @param benchmark class and method
 * @param order its parameters
 * @param perSecond orders in a second, by the mode of throughput
 * @param p50 the middle of all sampled orders, in microseconds
 * @param p99 what 99 of 100 sampled orders do not exceed, in microseconds
 * @param kilobytes allocated for an order, of 1024 bytes
 */
record Warm(
    String benchmark, String order, double perSecond, double p50, double p99, double kilobytes) {

  /** Both modes of the same benchmark and order taken together. */
  static List<Warm> of(Collection<RunResult> results) {
    Map<String, RunResult> throughput = new LinkedHashMap<>();
    Map<String, RunResult> samples = new LinkedHashMap<>();
    for (RunResult each : results) {
      BenchmarkParams run = each.getParams();
      boolean counted = run.getMode() == Mode.Throughput;
      (counted ? throughput : samples).put(benchmark(run) + " " + order(run), each);
    }
    List<Warm> all = new ArrayList<>();
    throughput.forEach(
        (name, counted) -> all.add(of(counted, Objects.requireNonNull(samples.get(name), name))));
    return all;
  }

  private static Warm of(RunResult counted, RunResult sampled) {
    return new Warm(
        benchmark(counted.getParams()),
        order(counted.getParams()),
        counted.getPrimaryResult().getScore(),
        percentile(sampled, 50),
        percentile(sampled, 99),
        allocated(counted) / 1024);
  }

  private static String benchmark(BenchmarkParams run) {
    return run.getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
  }

  private static String order(BenchmarkParams run) {
    return run.getParamsKeys().stream().sorted().map(run::getParam).toList().toString();
  }

  /** Sampled times are in seconds: the benchmarks keep JMH's unit of throughput. */
  private static double percentile(RunResult sampled, double rank) {
    return sampled.getPrimaryResult().getStatistics().getPercentile(rank) * 1_000_000;
  }

  private static double allocated(RunResult counted) {
    return counted.getSecondaryResults().values().stream()
        .filter(each -> each.getLabel().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(Result::getScore)
        .findFirst()
        .orElseThrow();
  }

  String name() {
    return benchmark.replaceFirst(".*\\.", "") + " " + order;
  }
}
