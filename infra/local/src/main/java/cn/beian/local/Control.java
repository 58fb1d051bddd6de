package cn.beian.local;

import cn.beian.local.function.Functions;
import cn.beian.local.function.Invocation;
import cn.beian.local.queue.Queues;
import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.function.Predicate;

/** What one can look at and turn in a running suite, below {@code /_local/}. */
final class Control {
  static final String PREFIX = "/_local/";

  private static final String INVOKE = "POST /_local/functions/";
  private static final String QUEUES = "/_local/queues/";
  private static final String PUT = "POST " + QUEUES;
  private static final String REDRIVE = "/redrive";

  private final Outside outside;
  private final Queues queues;
  private final Functions functions;
  private final Predicate<Jump> jump;

  /** A control whose {@code jump} moves the clock and tells whether all work settled. */
  Control(Outside outside, Queues queues, Functions functions, Predicate<Jump> jump) {
    this.outside = outside;
    this.queues = queues;
    this.functions = functions;
    this.jump = jump;
  }

  Answer answer(Request request) {
    try {
      return switch (request.method() + " " + request.path()) {
        case "POST /_local/clock" -> move(Json.readObject(request.body()));
        case "POST /_local/bureau/filings" ->
            ok(outside.bureau().fileElsewhere(Json.readObject(request.body())));
        case "POST /_local/bureau/deregistrations" ->
            ok(outside.bureau().deregister(Json.readObject(request.body())));
        case "POST /_local/messages" -> refuse(Json.readObject(request.body()));
        case "POST /_local/bureau" -> misbehave(Json.readObject(request.body()));
        default ->
            request.method().equals("GET")
                ? look(request.path())
                : put(request.method() + " " + request.path(), request.body());
      };
    } catch (UncheckedIOException | DateTimeException | IllegalArgumentException malformed) {
      return Answer.problem(400, "BAD_REQUEST");
    }
  }

  /** The message gateway does not take the next messages. */
  private Answer refuse(JsonNode body) {
    outside.messages().refuseNext(body.path("refuse").asInt());
    return ok(Json.object().put("refuse", body.path("refuse").asInt()));
  }

  private Answer look(String path) {
    return switch (path) {
      case "/_local/health" -> ok(Json.object().put("ready", true));
      case "/_local/clock" -> ok(clock());
      case "/_local/queues" -> ok(depths(_ -> true));
      case "/_local/dead-letters" -> ok(depths(queues.deadLetters()::has));
      case "/_local/messages" -> ok(Json.object().set("items", outside.messages().captured()));
      case "/_local/bureau" -> ok(outside.bureau().show());
      default -> path.startsWith(QUEUES) ? dead(path.substring(QUEUES.length())) : nowhere();
    };
  }

  /** What lies in a dead-letter queue. */
  private Answer dead(String queue) {
    return queues.deadLetters().look(queue).map(Control::ok).orElseGet(Control::nowhere);
  }

  private Answer redrive(String queue) {
    return queues.deadLetters().redrive(queue).map(Control::ok).orElseGet(Control::nowhere);
  }

  /** A message put on a queue, as whoever feeds it on AWS would. */
  private Answer put(String call, byte[] message) {
    if (call.startsWith(INVOKE)) {
      return invoke(call.substring(INVOKE.length()), message);
    }
    String queue = call.startsWith(PUT) ? call.substring(PUT.length()) : "";
    if (queue.endsWith(REDRIVE)) {
      return redrive(queue.substring(0, queue.length() - REDRIVE.length()));
    }
    return queues.sendTo(queue, new String(message, StandardCharsets.UTF_8))
        ? ok(Json.object().put("queue", queue))
        : nowhere();
  }

  /** A function invoked by hand, as people do on AWS; malformed if there is none of this name. */
  private Answer invoke(String function, byte[] event) {
    return switch (functions.invoke(function, event)) {
      case Invocation.Answered(byte[] body) -> ok(Json.read(body));
      case Invocation.Failed _, Invocation.TimedOut _ -> Answer.problem(502, "FUNCTION_FAILED");
    };
  }

  private static Answer nowhere() {
    return Answer.problem(404, "NO_SUCH_ROUTE");
  }

  private static Answer ok(JsonNode body) {
    return Answer.json(200, body);
  }

  private ObjectNode clock() {
    return Json.object()
        .put("now", outside.clock().instant().toString())
        .put("offset", outside.clock().offset().toString());
  }

  private Answer move(JsonNode body) {
    boolean settled = jump.test(Jump.read(body));
    return ok(clock().put("settled", settled));
  }

  private ObjectNode depths(Predicate<String> which) {
    ObjectNode depths = Json.object();
    queues
        .depths()
        .forEach((queue, depth) -> {
          if (which.test(queue)) {
            depths.put(queue, depth);
          }
        });
    return depths;
  }

  private Answer misbehave(JsonNode faults) {
    outside.bureau().misbehave(faults);
    return ok(outside.bureau().show().path("faults"));
  }
}
