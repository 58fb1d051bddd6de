package cn.beian.bench.capacity;

import cn.beian.bench.report.Markdown;
import cn.beian.bench.world.Stage;
import cn.beian.bench.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Read and write units of every operation as the database counts them, beside the least that the
 * data model allows.
 */
public final class CapacityBench {
  private final Path root;
  private final PrintStream out;

  public CapacityBench(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  private static final String[] COLUMNS = {
    "operation", "read", "least", "over", "write, Local", "write", "least", "over", "needed"
  };

  /** Measures and prints. */
  public void run() throws IOException {
    out.println(
        "Reads and \"write, Local\" are what DynamoDB Local reports. It counts transactions in its own way, so \"write\" is reckoned by the"
            + " service's documented rules from the items before and after.");
    Markdown table = new Markdown(COLUMNS);
    try (World world = new World(root)) {
      for (Stage stage : Stage.all(world)) {
        table.row(row(stage).toArray());
      }
    }
    table.print(out);
  }

  private static List<Object> row(Stage stage) {
    CapacityMeter meter = new CapacityMeter();
    stage.verify(stage.handlers(meter).call(stage.function(), stage.event()));
    double writes = new Bill(stage.items(), stage.itemsNow()).writes(meter.written());
    Least least = Least.of(stage.name(), new Sizes(stage.itemsNow()));
    return List.of(
        stage.name(),
        meter.reads(),
        least.reads(),
        meter.reads() - least.reads(),
        meter.writes(),
        writes,
        least.writes(),
        writes - least.writes(),
        least.reason());
  }
}
