package cn.beian.bench.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A function in a JVM of its own behind Lambda's runtime client, as the managed runtime runs it.
 */
public final class FunctionProcess implements AutoCloseable {
  private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final Path LOG = Path.of("target", "function.log");

  private final String name;
  private final RuntimeApi api;
  private final Process process;
  private final long begun;

  private FunctionProcess(String name, RuntimeApi api, Process process, long begun) {
    this.name = name;
    this.api = api;
    this.process = process;
    this.begun = begun;
  }

  /**
   * What runs in the process.
   *
   * @param name in messages
   * @param handler the class
   * @param variables its environment, nothing else is in it
   * @param event the first, JSON
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Program(String name, String handler, Map<String, String> variables, byte[] event) {}

  /**
   * Starts it; the event waits for it already.
   *
   * @param prefix what runs the JVM: nothing, or a command that binds it to a core
   * @param options of the JVM
   */
  public static FunctionProcess start(Program program, List<String> prefix, List<String> options)
      throws IOException {
    RuntimeApi api = new RuntimeApi();
    api.offer(program.event());
    List<String> command = new ArrayList<>(prefix);
    command.add(Jars.java());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    String handler = program.handler();
    command.addAll(List.of("-cp", Jars.classPath(handler), CLIENT, handler + "::handleRequest"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(Jars.target().resolve(LOG.getFileName()).toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(program.variables());
    environment.put("_HANDLER", handler + "::handleRequest");
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    long begun = System.nanoTime();
    return new FunctionProcess(program.name(), api, builder.start(), begun);
  }

  /**
   * The answer to the waiting event.
   *
   * @throws IllegalStateException if none came, or an error
   */
  public byte[] answer() throws InterruptedException {
    return reply().body();
  }

  /** The answer to one more event. */
  public byte[] invoke(byte[] event) throws InterruptedException {
    api.offer(event);
    return answer();
  }

  private RuntimeApi.Reply reply() throws InterruptedException {
    RuntimeApi.Reply reply = api.reply();
    if (reply == null || reply.failed()) {
      String said = reply == null ? "nothing" : new String(reply.body(), Jars.UTF_8);
      throw new IllegalStateException(name + " failed: " + said + "; see " + LOG.getFileName());
    }
    return reply;
  }

  /**
   * Waits for the first answer: how long it took from the start, and the processor time of the
   * whole process by then.
   */
  public First first() throws InterruptedException {
    RuntimeApi.Reply reply = reply();
    return new First(reply.body(), (reply.nanos() - begun) / 1e6, cpu().toMillis());
  }

  /** The processor time of the whole process until now. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The first answer, with milliseconds. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record First(byte[] answer, double wallMillis, double cpuMillis) {}

  /**
   * How many classes it has loaded, by the JVM's own counters in its shared memory: it does nothing
   * for this.
   */
  public long loadedClasses() throws IOException, InterruptedException {
    Process jstat =
        new ProcessBuilder(Jars.tool("jstat"), "-class", Long.toString(process.pid())).start();
    String text = new String(jstat.getInputStream().readAllBytes(), Jars.UTF_8);
    jstat.waitFor();
    return Long.parseLong(
        text.lines().skip(1).findFirst().orElseThrow().strip().split("\\s+", 2)[0]);
  }

  /** Its number in the operating system. */
  public long pid() {
    return process.pid();
  }

  /** Asks it to end in good order, for it writes its cache then, and waits. */
  public void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new IllegalStateException(name + " does not end");
    }
  }

  /** The process first, the Runtime API after it. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    api.close();
  }
}
