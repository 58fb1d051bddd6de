package cn.beian.bench.sweep;

import cn.beian.bench.process.FunctionProcess;
import cn.beian.bench.process.FunctionProcess.Program;
import cn.beian.bench.report.Markdown;
import cn.beian.bench.world.World;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Days with more and more that is due, swept by one worker in a process of its own. */
final class PagesBench {
  private static final String WORKER = "SweepDeadlinesFunction";
  private static final String QUEUES = "AWS_ENDPOINT_URL_SQS";
  private static final int SHARDS = 4;
  private static final double TEN_THOUSAND = 10_000;

  /** What the managed runtime does, with a heap that would not hold what a day brings. */
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m");

  private final Path root;
  private final int most = Integer.getInteger("bench.entries", 1_000_000);

  PagesBench(Path root) {
    this.root = root;
  }

  /** Measures and prints. */
  void run(PrintStream out) throws IOException, InterruptedException {
    Markdown table =
        new Markdown(
            "due on a day",
            "pages",
            "read units",
            "sends",
            "queries alone: s",
            "s",
            "worker's own CPU: s",
            "the same for 10,000",
            "worker's memory, MB");
    for (int entries = most / 100; entries <= most; entries *= 10) {
      row(table, entries);
    }
    out.println(
        "One worker, %d shards, %s; keys of 26 characters."
            .formatted(SHARDS, String.join(" ", OPTIONS)));
    table.print(out);
  }

  private void row(Markdown table, int entries) throws IOException, InterruptedException {
    try (World world = new World(root)) {
      FullDay day = FullDay.lay(world, entries, SHARDS);
      QueryMeter meter = counted(world, day);
      Run run = timed(world, day);
      table.row(
          Integer.toString(entries),
          meter.pages(),
          meter.units(),
          run.sends(),
          meter.seconds(),
          run.seconds(),
          run.cpu(),
          run.cpu() / entries * TEN_THOUSAND,
          run.megabytes());
    }
  }

  /** In this process, to see what it asks. */
  private static QueryMeter counted(World world, FullDay day) throws IOException {
    QueryMeter meter = new QueryMeter();
    try (Sink sink = new Sink()) {
      var handlers = world.handlers(day.table(), Map.of(QUEUES, sink.address()), meter);
      for (byte[] sweep : day.sweeps()) {
        world.expectSuccess(WORKER, handlers.call(WORKER, sweep));
      }
      expectAll(sink, day);
    }
    return meter;
  }

  private record Run(double seconds, double cpu, long sends, long megabytes) {}

  private static Run timed(World world, FullDay day) throws IOException, InterruptedException {
    try (Sink sink = new Sink();
        FunctionProcess worker = start(world, day, sink)) {
      worker.answer();
      Duration before = worker.cpu();
      long begun = System.nanoTime();
      for (byte[] sweep : day.sweeps()) {
        world.expectSuccess(WORKER, worker.invoke(sweep));
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      double cpu = worker.cpu().minus(before).toMillis() / 1e3;
      expectAll(sink, day);
      return new Run(seconds, cpu, sink.calls(), peak(worker.pid()));
    }
  }

  private static FunctionProcess start(World world, FullDay day, Sink sink) throws IOException {
    var spec = world.function(WORKER);
    Map<String, String> variables = new HashMap<>(world.variables(spec, day.table()));
    variables.put(QUEUES, sink.address());
    return FunctionProcess.start(
        new Program(WORKER, spec.handler(), variables, day.emptySweep()), List.of(), OPTIONS);
  }

  private static void expectAll(Sink sink, FullDay day) {
    if (sink.things() != day.entries()) {
      throw new IllegalStateException(sink.things() + " handed on of " + day.entries());
    }
  }

  /** The most memory that the process has had in use, in megabytes (Linux). */
  private static long peak(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
