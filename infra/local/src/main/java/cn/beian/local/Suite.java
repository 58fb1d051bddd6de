package cn.beian.local;

import cn.beian.local.function.Activity;
import cn.beian.local.function.Functions;
import cn.beian.local.gateway.Gateway;
import cn.beian.local.iam.Grant;
import cn.beian.local.queue.QueueServer;
import cn.beian.local.queue.Queues;
import cn.beian.local.stream.Streams;
import cn.beian.local.template.BucketSpec;
import cn.beian.local.template.EventSource;
import cn.beian.local.template.Template;
import cn.beian.local.template.Wiring;
import cn.beian.local.time.Schedules;
import cn.beian.local.token.Tokens;
import cn.beian.platform.env.Environment;
import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.LoopbackServer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.json.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The whole of template.yaml, running in this JVM on loopback. */
public final class Suite implements AutoCloseable {
  private static final String NOTIFICATION =
      """
      {"Records":[{"eventSource":"aws:s3","eventName":"ObjectCreated:Put",\
      "s3":{"bucket":{"name":"%s"},"object":{"key":"%s"}}}]}\
      """;

  private final LoopbackServer front;
  private final Outside outside;
  private final Servers servers;
  private final Functions functions;
  private final Queues queues;
  private final Streams streams;
  private final Schedules schedules;
  private final Quiescence quiescence;
  private final Wiring wiring;
  private final Gateway gateway;
  private final Control control;

  private Suite(Options options) throws IOException {
    front = new LoopbackServer(options.port(), this::answer);
    Template template = Template.read(options.template());
    outside = new Outside(options, template);
    URI queueAddress = QueueServer.freeAddress();
    wiring = template.wiring(queueAddress, outside.parameters(), outside.secrets());
    servers = Servers.start(options, new Servers.Wanted(wiring, queueAddress, this::arrived));
    servers.put(outside.readSecrets());
    Activity activity = new Activity();
    functions = new Functions(wiring.functions(), servers.endpoints(), outside.clock(), activity);
    queues = new Queues(servers.queues(), wiring, functions, options.pace());
    Streams.Target target = new Streams.Target(functions, queues::send);
    streams = new Streams(database(), wiring, target, options.data());
    List<EventSource.Schedule> rules = wiring.sources(EventSource.Schedule.class).toList();
    schedules = new Schedules(rules, outside.clock(), functions);
    quiescence = new Quiescence(activity, queues, streams, outside.bureau());
    gateway = new Gateway(wiring.api(), functions, outside.clock());
    control = new Control(outside, queues, functions, this::jump);
  }

  /**
   * Starts everything; when it returns the first request can be sent.
   *
   * @throws IOException if the port is taken
   */
  public static Suite start(Options options) throws IOException {
    Suite suite = new Suite(options);
    suite.queues.start();
    suite.streams.start();
    suite.schedules.start();
    suite.front.start();
    suite.outside.bureau().onFile(suite::fetch);
    URI results = URI.create(suite.address() + "/bureau-results");
    suite.outside.bureau().callBack(results, suite.tokens().staff("BUREAU"));
    return suite;
  }

  /** The base address, without a slash at its end. */
  public URI address() {
    return front.address();
  }

  /** Makes bearer tokens that the suite accepts. */
  public Tokens tokens() {
    return outside.tokens();
  }

  /** Today by the virtual clock, in Asia/Shanghai. */
  public LocalDate today() {
    return LocalDate.ofInstant(outside.clock().instant(), ZoneId.of("Asia/Shanghai"));
  }

  /** What the template says. */
  public Wiring wiring() {
    return wiring;
  }

  /** Puts a message on a queue, past the functions. */
  public void send(String queueArn, String body) {
    queues.send(queueArn, body);
  }

  /**
   * What surrounds a function, but for the watch over its permissions: for what lays state past the
   * functions.
   */
  public Environment around(String function) {
    return functions.around(function);
  }

  /** Permissions of the template that no function has made use of so far. */
  public List<Grant> unusedGrants() {
    return functions.unusedGrants();
  }

  /** The database's address. */
  public URI database() {
    return servers.database().endpoint();
  }

  /**
   * Whether, before the time ran out, all queues were drained, the stream read and nobody at work.
   */
  public boolean awaitIdle(Duration longest) {
    return quiescence.await(longest);
  }

  /** Moves the virtual clock forward and does what comes due on the way. */
  public boolean advance(Duration by) {
    return jump(new Jump(by, null));
  }

  /**
   * The same as if the suite had stood still again and again.
   *
   * @param step how long at most; longer than by itself, several things may come due at once
   */
  public boolean advance(Duration by, Duration step) {
    return jump(new Jump(by, step));
  }

  private boolean jump(Jump jump) {
    boolean[] settled = {true};
    Duration usual = LookBack.step(wiring);
    schedules.advance(
        jump.by(), jump.stepOr(usual), () -> settled[0] &= awaitIdle(Duration.ofSeconds(60)));
    return settled[0];
  }

  /**
   * An administration calls nobody; here whoever fetches is told that there is something, so that
   * nobody has to wait for the next round.
   */
  private void fetch(String province) {
    String body = Json.object().put("province", province).toString();
    Thread.startVirtualThread(() -> queues.sendTo("BureauFetchQueue", body));
  }

  /** A bucket tells its queue of an object. */
  private void arrived(String key) {
    for (BucketSpec bucket : wiring.buckets()) {
      if (!bucket.queueArn().isEmpty() && key.startsWith(bucket.prefix())) {
        queues.send(bucket.queueArn(), NOTIFICATION.formatted(bucket.name(), key));
      }
    }
  }

  private Answer answer(Request request) {
    return request.path().startsWith(Control.PREFIX)
        ? control.answer(request)
        : gateway.answer(request);
  }

  @Override
  public void close() {
    front.close();
    schedules.close();
    queues.stop();
    quiescence.awaitQuiet(Duration.ofSeconds(2));
    streams.close();
    queues.close();
    functions.close();
    outside.close();
    servers.close();
  }
}
