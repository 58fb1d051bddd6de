package cn.beian.bench;

import cn.beian.bench.capacity.CapacityBench;
import cn.beian.bench.cold.ColdBench;
import cn.beian.bench.cpu.CpuBench;
import cn.beian.bench.report.Machine;
import cn.beian.bench.start.StartBench;
import cn.beian.bench.sweep.SweepBench;
import cn.beian.bench.uploads.UploadsBench;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Runs one of the measurements and prints its table; see the README beside the script that starts
 * it.
 */
public final class Main {
  private Main() {}

  /**
   * The servers leave threads behind, so it exits itself.
   *
   * @param words the measurement: cold, cpu, capacity, start, uploads or sweep
   */
  public static void main(String[] words) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // The handlers' log lines are not part of the report.
    System.setOut(System.err);
    Path root = Path.of(System.getProperty("bench.root", "")).toAbsolutePath().normalize();
    out.println(Machine.describe());
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, wrong) -> {
          wrong.printStackTrace();
          Runtime.getRuntime().halt(1);
        });
    run(words.length == 1 ? words[0] : "", root, out);
    System.exit(0);
  }

  private static void run(String what, Path root, PrintStream out)
      throws IOException, InterruptedException {
    switch (what) {
      case "cold" -> new ColdBench(root, out).run();
      case "cpu" -> new CpuBench(root, out).run();
      case "capacity" -> new CapacityBench(root, out).run();
      case "start" -> new StartBench(root, out).run();
      case "uploads" -> new UploadsBench(root, out).run();
      case "sweep" -> new SweepBench(root, out).run();
      default ->
          throw new IllegalArgumentException("one of: cold, cpu, capacity, start, uploads, sweep");
    }
  }
}
