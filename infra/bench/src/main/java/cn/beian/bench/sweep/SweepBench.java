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

  /** Measures and prints. */
  public void run() throws IOException, InterruptedException {
    LapsesBench.run(root, out);
    new PagesBench(root).run(out);
  }
}
