package cn.beian.bench.rules;

import cn.beian.bench.report.Warm;
import java.io.PrintStream;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the benchmarks in warm JVMs of their own, by JMH. */
final class WarmRules {
  private static final String ONLY = System.getProperty("bench.only", "");

  private final PrintStream out;

  WarmRules(PrintStream out) {
    this.out = out;
  }

  /** Measures and prints. */
  void run() throws RunnerException {
    List<Warm> all = Warm.run("cn\\.beian\\.bench\\.rules\\..*Benchmark\\.%s.*".formatted(ONLY));
    Warm.print(out, head("whole order"), all, "OrderBenchmark.rules");
    Warm.print(out, head("30 rules"), all, "SampleBenchmark.ours", "SampleBenchmark.cel");
    Warm.print(out, head("form"), all, "SchemaBenchmark.schema");
  }

  private static Warm.Head head(String what) {
    return new Warm.Head(what, "order");
  }
}
