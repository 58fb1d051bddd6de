package cn.beian.bench.cold;

import cn.beian.bench.process.Jars;
import cn.beian.bench.report.Markdown;
import cn.beian.bench.world.Plain;
import cn.beian.bench.world.Stage;
import cn.beian.bench.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * From the start of a function's JVM to its first answer, functions and configurations in turn, so
 * that a noisy minute falls on all of them.
 */
public final class ColdBench {
  /** What the managed runtime does, on one core. */
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private static final double MEGABYTE = 1e6;

  private final Path root;
  private final PrintStream out;
  private final int rounds = Integer.getInteger("bench.rounds", 5);
  private final String only = System.getProperty("bench.only", ".*");
  private final List<String> prefix;

  public ColdBench(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
    String core = System.getProperty("bench.core", "");
    this.prefix = core.isEmpty() ? List.of() : List.of("taskset", "-c", core);
  }

  /** Measures and prints. */
  public void run() throws IOException, InterruptedException {
    try (World world = new World(root)) {
      List<Stage> stages =
          Stage.main(world).stream()
              .filter(each -> each.function().matches(only + "|" + Plain.FUNCTION))
              .toList();
      List<Subject> without = new ArrayList<>();
      List<Subject> with = new ArrayList<>();
      for (Stage stage : stages) {
        without.add(new Subject(stage, OPTIONS, new Samples()));
        with.add(new Subject(stage, archived(stage), new Samples()));
      }
      measure(without, with);
      print(without, with);
    }
  }

  private static List<String> archived(Stage stage) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(OPTIONS);
    options.add("-XX:AOTCache=" + AotCache.of(stage, OPTIONS));
    return options;
  }

  /**
   * The first round is thrown away: it warms the file system and the servers, and has its classes
   * counted.
   */
  private void measure(List<Subject> without, List<Subject> with)
      throws IOException, InterruptedException {
    for (int round = 0; round <= rounds; round++) {
      for (int i = 0; i < without.size(); i++) {
        without.get(i).measure(prefix, round > 0);
        with.get(i).measure(prefix, round > 0);
      }
    }
  }

  private static final String[] COLUMNS = {
    "function",
    "jar MB",
    "classes",
    "first ms",
    "x",
    "CPU ms",
    "x",
    "AOT: first ms",
    "x",
    "CPU ms",
    "x"
  };

  private void print(List<Subject> without, List<Subject> with) throws IOException {
    out.println(
        "Function on %s, %s, %d rounds, medians; x is the ratio to the plain function."
            .formatted(
                prefix.isEmpty() ? "any core" : "one core", String.join(" ", OPTIONS), rounds));
    Markdown table = new Markdown(COLUMNS);
    for (int i = 0; i < without.size(); i++) {
      List<Object> cells = new ArrayList<>();
      Stage stage = without.get(i).stage();
      cells.add(stage.name());
      cells.add(Files.size(Jars.function(stage.spec().handler())) / MEGABYTE);
      cells.add(without.get(i).samples().classes());
      cells.addAll(without.get(i).samples().beside(without.getLast().samples()));
      cells.addAll(with.get(i).samples().beside(with.getLast().samples()));
      table.row(cells.toArray());
    }
    table.print(out);
  }
}
