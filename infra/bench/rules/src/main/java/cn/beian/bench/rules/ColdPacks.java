package cn.beian.bench.rules;

import cn.beian.bench.report.Figures;
import cn.beian.bench.report.Markdown;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Loads the rules of a province in new processes and looks at one order. */
final class ColdPacks {
  private static final List<String> PROVINCES = List.of("CN-JS", "CN-XZ");
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  private final PrintStream out;

  ColdPacks(PrintStream out) {
    this.out = out;
  }

  /** Measures and prints medians. */
  void run() throws IOException, InterruptedException {
    Markdown table =
        new Markdown(
            "national and",
            "load ms",
            "first order ms",
            "second ms",
            "files",
            "KB read",
            "classes",
            "JVM start to answer ms");
    for (String province : PROVINCES) {
      row(table, province);
    }
    table.print(out);
  }

  private static void row(Markdown table, String province)
      throws IOException, InterruptedException {
    List<double[]> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.add(inAProcess(province));
    }
    table.row(
        province,
        median(rounds, 0),
        median(rounds, 1),
        median(rounds, 2),
        (int) median(rounds, 3),
        median(rounds, 4) / 1024,
        (int) median(rounds, 5),
        median(rounds, 6));
  }

  private static double median(List<double[]> rounds, int column) {
    return Figures.median(rounds.stream().mapToDouble(round -> round[column]).toArray());
  }

  /** As on Lambda without SnapStart: C1 and the serial collector. */
  private static double[] inAProcess(String province) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ColdProcess.class.getName(),
                province)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the process for " + province + " failed");
    }
    return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
