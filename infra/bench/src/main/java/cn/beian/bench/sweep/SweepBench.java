package cn.beian.bench.sweep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** The workers' throughput beside the table's own, then days with a million things due. */
public final class SweepBench {
  private final Path root;
  private final PrintStream out;

  public SweepBench(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  /** Measures and prints; with no orders, or no entries, only the other. */
  public void run() throws IOException, InterruptedException {
    if (Integer.getInteger("bench.orders", 1) > 0) {
      LapsesBench.run(root, out);
    }
    if (Integer.getInteger("bench.entries", 1) > 0) {
      new PagesBench(root).run(out);
    }
  }
}
