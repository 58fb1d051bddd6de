package cn.beian.simulator;

import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.office.Broadcasts;
import cn.beian.simulator.office.Bureau;
import cn.beian.simulator.office.Notices;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The control plane: for tests and for people who look. */
final class Control {
  private final BureauSimulator simulator;
  private final Bureau bureau;

  Control(BureauSimulator simulator, Bureau bureau) {
    this.simulator = simulator;
    this.bureau = bureau;
  }

  Answer answer(Request request) {
    if (request.tooLarge()) {
      return Answer.problem(413, "TOO_LARGE");
    }
    try {
      return switch (request.method()) {
        case "GET" -> get(request.path());
        case "POST" -> post(request.path(), body(request));
        default -> Answer.problem(405, "GET_OR_POST");
      };
    } catch (IllegalArgumentException | UncheckedIOException | DateTimeParseException wrong) {
      return Answer.problem(400, "NOT_UNDERSTOOD");
    }
  }

  private static JsonNode body(Request request) {
    return request.body().length == 0 ? Json.object() : Json.readObject(request.body());
  }

  private Answer get(String path) {
    return switch (path) {
      case "/" -> page();
      case "/faults" -> Answer.json(200, bureau.faults().show());
      case "/state" -> Answer.json(200, simulator.show());
      case "/accounts" -> Answer.json(200, simulator.accounts());
      default -> Answer.problem(404, "NO_SUCH_ROUTE");
    };
  }

  private Answer page() {
    return new Answer(
        200,
        Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
        Page.of(simulator.show()).getBytes(StandardCharsets.UTF_8));
  }

  private Answer post(String path, JsonNode body) {
    return switch (path) {
      case "/faults" -> {
        simulator.misbehave(body);
        yield Answer.json(200, bureau.faults().show());
      }
      case "/filings" -> Answer.json(201, simulator.fileElsewhere(body));
      case "/deregistrations" -> Answer.json(200, simulator.deregister(body));
      case "/reset" -> {
        simulator.reset();
        yield Answer.json(200, Json.object());
      }
      case "/blacklist", "/notices", "/check-tasks", "/unfiled-sites" ->
          announced(() -> new Notices(bureau).announce(path, body));
      case "/code-tables", "/synchronisations", "/unlawful-accesses", "/findings" ->
          announced(() -> new Broadcasts(bureau).announce(path, body));
      default -> Answer.problem(404, "NO_SUCH_ROUTE");
    };
  }

  private Answer announced(BooleanSupplier announcement) {
    synchronized (bureau.register()) {
      boolean known = announcement.getAsBoolean();
      bureau.register().save();
      return known
          ? Answer.json(201, Json.object().put("queued", true))
          : Answer.problem(404, "NOT_FILED");
    }
  }
}
