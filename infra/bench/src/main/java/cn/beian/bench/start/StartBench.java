package cn.beian.bench.start;

import cn.beian.bench.report.Figures;
import cn.beian.bench.report.Markdown;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * From the command {@code infra/local/up} to the suite's first answers: with nothing stale, and in
 * a fresh clone.
 */
public final class StartBench {
  private static final int TIMES = 5;

  private final Path root;
  private final PrintStream out;

  public StartBench(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  /** Measures and prints. */
  public void run() throws IOException, InterruptedException {
    SuiteStart.of(root);
    List<SuiteStart> warm = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      warm.add(SuiteStart.of(root));
    }
    Markdown table =
        new Markdown("infra/local/up", "times", "to health, s", "to GET /orders, s", "slowest, s");
    row(table, "warm, nothing stale", warm);
    if (!Boolean.getBoolean("bench.no-clone")) {
      row(table, "cold, fresh clone of the last commit, built first", List.of(cold()));
    }
    table.print(out);
  }

  private static void row(Markdown table, String what, List<SuiteStart> starts) {
    table.row(
        what,
        starts.size(),
        median(starts, SuiteStart::healthSeconds),
        median(starts, SuiteStart::ordersSeconds),
        starts.stream().mapToDouble(SuiteStart::ordersSeconds).max().orElse(0));
  }

  private static double median(List<SuiteStart> starts, ToDoubleFunction<SuiteStart> of) {
    return Figures.median(starts.stream().mapToDouble(of).toArray());
  }

  private SuiteStart cold() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("beian-bench");
    try {
      Path clone = folder.resolve("clone");
      int cloned =
          new ProcessBuilder("git", "clone", "-q", root.toString(), clone.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (cloned != 0) {
        throw new IllegalStateException("git clone failed");
      }
      return SuiteStart.of(clone);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
