package cn.beian.local.bureau;

import cn.beian.local.bureau.Register.Stage;
import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.LoopbackServer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.http.Signature;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The administration (管局), simulated: it takes filings, waits for the SMS checks, approves after a
 * moment, gives numbers and calls back. It can be told to behave badly.
 */
public final class BureauSimulator implements AutoCloseable {
  private static final Pattern CHECKS = Pattern.compile("/submissions/([^/]+)/sms-checks");

  private final Signature signature;
  private final Register register;
  private final Faults faults = new Faults();
  private final LoopbackServer server;
  private @Nullable ResultSender sender;

  /**
   * A simulator that takes filings; it decides none before {@link #callBack}.
   *
   * @param file where the filings are kept; null for memory only
   * @throws IOException if no port is free
   */
  public BureauSimulator(String secret, InstantSource clock, @Nullable Path file)
      throws IOException {
    this.signature = new Signature(secret, clock);
    this.register = new Register(clock, file);
    this.server = new LoopbackServer(0, this::answer).start();
  }

  /** Where functions find it. */
  public URI address() {
    return server.address();
  }

  /**
   * Tells it where results go and with which token; what an earlier run left undecided is taken up.
   */
  public void callBack(URI results, String token) {
    ResultSender started = new ResultSender(results, token, register, faults);
    sender = started;
    register.at(Stage.CHECKED).forEach(started::decide);
    register.at(Stage.DECIDED).forEach(started::decide);
  }

  /** Whether it owes nobody a result. */
  public boolean settled() {
    return register.at(Stage.CHECKED).isEmpty() && register.at(Stage.DECIDED).isEmpty();
  }

  /** The filings, the numbers given out and the faults that are set. */
  public JsonNode show() {
    return register.show().set("faults", faults.show());
  }

  /** Sets faults: busy, dropAcknowledgements, twice, refuse, reject, delay. */
  public void misbehave(JsonNode given) {
    faults.set(given);
  }

  /**
   * Puts on record what another provider has filed: {@code filing}, with province, subject and
   * services. Returns the numbers.
   */
  public JsonNode fileElsewhere(JsonNode given) {
    return register.fileElsewhere(given);
  }

  @Override
  public void close() {
    server.close();
    if (sender != null) {
      sender.close();
    }
  }

  private Answer answer(Request request) {
    if (!signature.fits(request.headers().getFirst(Signature.HEADER), request.body())) {
      return Answer.problem(401, "BAD_SIGNATURE");
    }
    if (faults.takeBusy()) {
      return Answer.problem(503, "BUSY");
    }
    Answer answer = route(request);
    if (faults.takeDrop()) {
      throw new IllegalStateException("acknowledgement dropped, as asked");
    }
    return answer;
  }

  private Answer route(Request request) {
    Matcher checks = CHECKS.matcher(request.path());
    if (!request.method().equals("POST")) {
      return Answer.problem(404, "NO_SUCH_ROUTE");
    }
    if (checks.matches()) {
      return checksComplete(checks.group(1));
    }
    return switch (request.path()) {
      case "/submissions" -> take(Json.readObject(request.body()));
      case "/queries" -> Answer.json(200, register.look(Json.readObject(request.body())));
      default -> Answer.problem(404, "NO_SUCH_ROUTE");
    };
  }

  private Answer take(JsonNode filing) {
    if (filing.path("submissionId").asText("").isEmpty()) {
      return Answer.problem(400, "NO_SUBMISSION_ID");
    }
    ArrayNode refusal = faults.takeRefusal();
    if (!refusal.isEmpty()) {
      return Answer.json(422, Json.object().set("reasons", refusal));
    }
    register.enter(filing);
    return accepted();
  }

  private Answer checksComplete(String id) {
    Optional<Boolean> news = register.check(id);
    if (news.isEmpty()) {
      return Answer.problem(404, "NO_SUCH_SUBMISSION");
    }
    if (news.get() && sender != null) {
      sender.decide(id);
    }
    return accepted();
  }

  private static Answer accepted() {
    return Answer.json(202, Json.object().put("accepted", true));
  }
}
