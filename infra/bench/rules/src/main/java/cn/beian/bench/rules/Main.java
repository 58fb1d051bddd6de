package cn.beian.bench.rules;

import cn.beian.bench.report.Machine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what rules cost and prints tables; see the README of {@code infra/bench}. */
public final class Main {
  private Main() {}

  /** Runs all of it. */
  public static void main(String[] words)
      throws IOException, InterruptedException, RunnerException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // JMH's progress is not part of the report.
    System.setOut(System.err);
    out.println(Machine.describe());
    new ColdPacks(out).run();
    new WarmRules(out).run();
  }
}
