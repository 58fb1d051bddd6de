package cn.beian.bench.wire;

import cn.beian.bench.report.Machine;
import cn.beian.bench.report.Warm;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what files cost and prints tables; see the README of {@code infra/bench}. */
public final class Main {
  private static final String ONLY = System.getProperty("bench.only", "");

  private Main() {}

  /** Runs all of it. */
  public static void main(String[] words) throws RunnerException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // JMH's progress is not part of the report.
    System.setOut(System.err);
    out.println(Machine.describe());
    List<Warm> all = Warm.run("cn\\.beian\\.bench\\.wire\\..*Benchmark\\.%s.*".formatted(ONLY));
    Warm.print(out, head("order to file [pictures]"), all, "SendingBenchmark.encode");
    Warm.print(out, head("file to call [cipher, pictures]"), all, "SigningBenchmark.sign");
    Warm.print(out, head("call to events [cipher, file]"), all, "ReceivingBenchmark.decode");
  }

  private static Warm.Head head(String what) {
    return new Warm.Head(what, "file");
  }
}
