package cn.beian.bench.rules;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What one benchmark came to with one order.
 *
 * @param benchmark class and method
 * @param order its parameters
 * @param perSecond orders in a second of one thread: one by the mean of all sampled orders
 * @param p50 the middle of all sampled orders, in microseconds
 * @param p99 what 99 of 100 sampled orders do not exceed, in microseconds
 * @param kilobytes allocated for an order, of 1024 bytes
 */
record Warm(
    String benchmark, String order, double perSecond, double p50, double p99, double kilobytes) {

  /** From JMH's mode of sampled times, with its profiler of the collector. */
  static Warm of(RunResult result) {
    BenchmarkParams run = result.getParams();
    // In seconds, which the benchmarks leave as it is.
    Statistics samples = result.getPrimaryResult().getStatistics();
    return new Warm(
        run.getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1"),
        run.getParamsKeys().stream().sorted().map(run::getParam).toList().toString(),
        1 / samples.getMean(),
        samples.getPercentile(50) * 1_000_000,
        samples.getPercentile(99) * 1_000_000,
        allocated(result) / 1024);
  }

  private static double allocated(RunResult result) {
    return result.getSecondaryResults().values().stream()
        .filter(each -> each.getLabel().endsWith("gc.alloc.rate.norm"))
        .mapToDouble(each -> each.getScore())
        .findFirst()
        .orElseThrow();
  }

  String name() {
    return benchmark.replaceFirst(".*\\.", "") + " " + order;
  }
}
