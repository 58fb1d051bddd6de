package cn.beian.bench.report;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/**
 * What one of JMH's benchmarks came to with one thing, such as an order.
 *
 * @param benchmark class and method
 * @param thing its parameters
 * @param perSecond things in a second of one thread: one by the mean of all that were sampled
 * @param p50 the middle of all samples, in microseconds
 * @param p99 what 99 of 100 samples do not exceed, in microseconds
 * @param kilobytes allocated for one, of 1024 bytes
 */
public record Warm(
    String benchmark, String thing, double perSecond, double p50, double p99, double kilobytes) {
  private static final int FORKS = Integer.getInteger("bench.forks", 2);
  private static final int ITERATIONS = Integer.getInteger("bench.iterations", 5);

  /**
   * Runs benchmarks in warm JVMs of their own: {@code bench.forks} of each, {@code
   * bench.iterations} to warm up and as many to measure.
   *
   * @param include which, by a regular expression
   */
  public static List<Warm> run(String include) throws RunnerException {
    return new Runner(options(include)).run().stream().map(Warm::of).toList();
  }

  private static Options options(String include) {
    return new OptionsBuilder()
        .include(include)
        .mode(Mode.SampleTime)
        .forks(FORKS)
        .warmupIterations(ITERATIONS)
        .warmupTime(TimeValue.seconds(2))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.seconds(1))
        .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
        .addProfiler(GCProfiler.class)
        .build();
  }

  /** From JMH's mode of sampled times, with its profiler of the collector. */
  private static Warm of(RunResult result) {
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

  /** Method and parameters. */
  public String name() {
    return benchmark.replaceFirst(".*\\.", "") + " " + thing;
  }

  /**
   * Prints a table of some benchmarks, each row compared with the first.
   *
   * @param benchmarks by class and method
   */
  public static void print(PrintStream out, Head head, List<Warm> all, String... benchmarks) {
    String unit = head.unit();
    Markdown table =
        new Markdown(head.what(), unit + "s/s", "p50 µs", "x", "p99 µs", "KB each", "x");
    List<Warm> rows =
        Stream.of(benchmarks)
            .flatMap(name -> all.stream().filter(each -> each.benchmark().equals(name)))
            .toList();
    rows.forEach(row -> row.print(table, rows.getFirst()));
    table.print(out);
  }

  /**
   * The head of a table.
   *
   * @param what the names are of
   * @param unit one of what is counted
   */
  public record Head(String what, String unit) {}

  private void print(Markdown table, Warm first) {
    table.row(name(), perSecond, p50, p50 / first.p50, p99, kilobytes, kilobytes / first.kilobytes);
  }
}
