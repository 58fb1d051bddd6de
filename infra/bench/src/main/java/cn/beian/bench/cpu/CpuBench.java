package cn.beian.bench.cpu;

import cn.beian.bench.report.Figures;
import cn.beian.bench.report.Markdown;
import cn.beian.bench.world.Handlers;
import cn.beian.bench.world.Plain;
import cn.beian.bench.world.Stage;
import cn.beian.bench.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Processor time that a warm event takes on the thread that handles it: our code and the SDK's,
 * with the calls into the system, without the waiting for the servers, and without the JVM's own
 * threads.
 */
public final class CpuBench {
  private static final double MILLISECOND = 1e6;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final int calls = Integer.getInteger("bench.calls", 2000);
  private final Duration longest = Duration.ofSeconds(Integer.getInteger("bench.seconds", 20));
  private final Path root;
  private final PrintStream out;

  public CpuBench(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  /** Measures and prints. */
  public void run() throws IOException {
    out.println(
        "In one JVM with the default just-in-time compiler; per function %d calls or %d s, after a warm-up of the same."
            .formatted(calls, longest.toSeconds()));
    Markdown table = new Markdown("function", "calls", "p50 ms", "p99 ms");
    try (World world = new World(root)) {
      for (Stage stage : Stage.main(world)) {
        if (!stage.function().equals(Plain.FUNCTION)) {
          Handlers handlers = stage.handlers();
          measure(stage, handlers);
          double[] millis = measure(stage, handlers);
          table.row(
              stage.name(), millis.length, Figures.median(millis), Figures.quantile(millis, 0.99));
        }
      }
    }
    table.print(out);
  }

  private double[] measure(Stage stage, Handlers handlers) {
    List<Double> millis = new ArrayList<>();
    long end = System.nanoTime() + longest.toNanos();
    while (millis.size() < calls && System.nanoTime() < end) {
      stage.restore();
      byte[] event = stage.event();
      long before = threads.getCurrentThreadCpuTime();
      byte[] answer = handlers.call(stage.function(), event);
      millis.add((threads.getCurrentThreadCpuTime() - before) / MILLISECOND);
      stage.verify(answer);
    }
    return millis.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
