package cn.beian.bench.rules;

import cn.beian.bench.report.Markdown;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks in warm JVMs of their own, by JMH. */
final class WarmRules {
  private static final int FORKS = Integer.getInteger("bench.forks", 2);
  private static final int ITERATIONS = Integer.getInteger("bench.iterations", 5);
  private static final String ONLY = System.getProperty("bench.only", "");

  private final PrintStream out;

  WarmRules(PrintStream out) {
    this.out = out;
  }

  /** Measures and prints. */
  void run() throws RunnerException {
    List<Warm> all = new Runner(options()).run().stream().map(Warm::of).toList();
    print("whole order", all, "OrderBenchmark.rules");
    print("30 rules", all, "SampleBenchmark.ours", "SampleBenchmark.cel");
    print("form", all, "SchemaBenchmark.schema");
  }

  private static Options options() {
    return new OptionsBuilder()
        .include("cn\\.beian\\.bench\\.rules\\..*Benchmark\\.%s.*".formatted(ONLY))
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

  private void print(String what, List<Warm> all, String... benchmarks) {
    List<Warm> rows =
        Stream.of(benchmarks)
            .flatMap(name -> all.stream().filter(each -> each.benchmark().equals(name)))
            .toList();
    Markdown table = new Markdown(what, "orders/s", "p50 µs", "x", "p99 µs", "KB an order", "x");
    rows.forEach(row -> print(table, row, rows.getFirst()));
    table.print(out);
  }

  /** A row that is compared with the first. */
  private static void print(Markdown table, Warm row, Warm first) {
    table.row(
        row.name(),
        row.perSecond(),
        row.p50(),
        row.p50() / first.p50(),
        row.p99(),
        row.kilobytes(),
        row.kilobytes() / first.kilobytes());
  }
}
