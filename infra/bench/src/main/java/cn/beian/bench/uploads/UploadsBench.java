package cn.beian.bench.uploads;

import cn.beian.bench.report.Markdown;
import cn.beian.domain.event.Event;
import cn.beian.domain.filing.Province;
import cn.beian.local.Options;
import cn.beian.local.Suite;
import cn.beian.local.queue.Pace;
import cn.beian.platform.env.Environment;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * Files a second from reviewed orders to their acceptance, beside what the simulated
 * administrations take of the same files.
 */
public final class UploadsBench {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 2);
  private static final String SENDER = "SendToBureauFunction";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path template;
  private final PrintStream out;

  public UploadsBench(Path root, PrintStream out) {
    this.template = root.resolve("template.yaml");
    this.out = out;
  }

  /**
   * What a round came to.
   *
   * @param functions seconds
   * @param simulator seconds
   * @param again calls to the simulator alone that were made once more
   */
  private record Round(double functions, double simulator, int again) {}

  /** Measures after a smaller round that does not count, and prints. */
  public void run() throws IOException, InterruptedException {
    Load load = Load.told();
    round(load.part());
    Markdown table =
        new Markdown(
            "round",
            "files",
            "functions: s",
            "files/s",
            "simulator alone: s",
            "files/s",
            "again",
            "x");
    for (int i = 1; i <= ROUNDS; i++) {
      print(table, i, load);
    }
    out.println(load);
    table.print(out);
  }

  private void print(Markdown table, int number, Load load)
      throws IOException, InterruptedException {
    Round round = round(load);
    table.row(
        Integer.toString(number),
        load.orders(),
        round.functions(),
        load.orders() / round.functions(),
        round.simulator(),
        load.orders() / round.simulator(),
        round.again(),
        round.simulator() / round.functions());
  }

  private Round round(Load load) throws IOException, InterruptedException {
    Pace pace = new Pace(Duration.ofSeconds(1), load.senders());
    try (Suite suite = Suite.start(new Options(template, 0, null, null, Set.of(), pace))) {
      Environment sender = suite.around(SENDER);
      List<Event> passed = new Reviewed(sender).lay(load);
      expect(suite.awaitIdle(PATIENCE), "the suite does not come to rest");
      HandOver handOver = new HandOver(suite, sender, load);
      double functions = handOver.run(passed);
      expect(checked(look(suite)) == load.orders(), "not all records passed the checks");
      expect(suite.awaitIdle(PATIENCE), "the suite does not come to rest");
      return alone(functions, suite, load, handOver.files());
    }
  }

  private static Round alone(
      double functions, Suite suite, Load load, Map<Province, List<byte[]>> files)
      throws IOException, InterruptedException {
    try (Ceiling ceiling = new Ceiling(suite.around(SENDER), suite.today())) {
      double seconds = ceiling.run(files, load.senders());
      expect(ceiling.checked() == load.orders(), "not all records passed the checks");
      return new Round(functions, seconds, ceiling.again());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static JsonNode look(Suite suite) throws IOException {
    try (InputStream in = suite.address().resolve("/_local/bureau").toURL().openStream()) {
      return Json.read(in.readAllBytes());
    }
  }

  /** How many records passed the administrations' own checks and wait for the SMS check. */
  static int checked(JsonNode administrations) {
    int checked = 0;
    for (JsonNode record : administrations.path("records")) {
      checked += record.path("stage").asText().equals("SMS_CHECK") ? 1 : 0;
    }
    return checked;
  }

  private static void expect(boolean so, String otherwise) {
    if (!so) {
      throw new IllegalStateException(otherwise);
    }
  }
}
