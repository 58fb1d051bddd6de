package cn.beian.simulator.extension;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.fault.FaultKind;
import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.http.Signature;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.office.Bureau;
import cn.beian.simulator.office.Decisions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The extension channel, version 1: JSON, signed, not from any published specification. */
public final class Extension {
  /** Where it is. */
  public static final String PATH = "/extension/1/";

  private static final Pattern CHECKS = Pattern.compile("submissions/([^/]+)/sms-checks");
  private static final int LARGEST = 10 << 20;
  private static final ObjectNode NONE = Json.object();

  private final Bureau bureau;
  private final Signature signature;

  /** The channel; its requests are signed. */
  public Extension(Bureau bureau, Signature signature) {
    this.bureau = bureau;
    this.signature = signature;
  }

  /** Answers a request below {@link #PATH}. */
  public Answer answer(Request request) {
    if (request.tooLarge() || request.body().length > LARGEST) {
      return Answer.problem(413, "TOO_LARGE");
    }
    if (!signature.fits(request.headers().getFirst(Signature.HEADER), request.body())) {
      return Answer.problem(401, "BAD_SIGNATURE");
    }
    if (bureau.faults().take(FaultKind.EXTENSION_BUSY).isPresent()) {
      return Answer.problem(503, "BUSY");
    }
    Answer answer = carriedOut(request);
    if (bureau.faults().take(FaultKind.EXTENSION_LOST_REPLY).isPresent()) {
      throw new IllegalStateException("acknowledgement dropped, as asked");
    }
    return answer;
  }

  private Answer carriedOut(Request request) {
    if (!request.method().equals("POST")) {
      return Answer.problem(404, "NO_SUCH_ROUTE");
    }
    JsonNode body;
    try {
      body = Json.readObject(request.body());
    } catch (UncheckedIOException noJson) {
      return Answer.problem(400, "NOT_UNDERSTOOD");
    }
    synchronized (bureau.register()) {
      Answer answer = route(request.path().substring(PATH.length()), body);
      bureau.register().save();
      return answer;
    }
  }

  private Answer route(String path, JsonNode body) {
    Matcher checks = CHECKS.matcher(path);
    if (checks.matches()) {
      return accepted(new Submissions(bureau).checked(checks.group(1), passed(body)));
    }
    return switch (path) {
      case "submissions" -> take(body);
      case "records/sms-checks" -> recordChecked(body);
      case "queries" -> Answer.json(200, new Look(bureau.register()).look(body));
      default -> Answer.problem(404, "NO_SUCH_ROUTE");
    };
  }

  private static boolean passed(JsonNode body) {
    return !body.path("outcome").asText().equals("LAPSED");
  }

  private Answer take(JsonNode filing) {
    if (filing.path("submissionId").asText("").isEmpty()) {
      return Answer.problem(400, "NO_SUBMISSION_ID");
    }
    if (!Submissions.understood(filing)) {
      return Answer.problem(400, "NOT_UNDERSTOOD");
    }
    Optional<JsonNode> refusal = bureau.faults().take(FaultKind.EXTENSION_REFUSE);
    if (refusal.isPresent()) {
      ObjectNode reasons = Json.object();
      reasons.set("reasons", refusal.get().path("reasons"));
      return Answer.json(422, reasons);
    }
    new Submissions(bureau).enter(filing);
    return accepted(true);
  }

  private Answer recordChecked(JsonNode body) {
    return accepted(
        Arrays.stream(Province.values())
            .filter(each -> each.name().equals(body.path("province").asText()))
            .anyMatch(each ->
                new Decisions(bureau)
                    .checked(
                        each,
                        body.path("operation").asLong(),
                        body.path("record").asText(),
                        passed(body))));
  }

  private static Answer accepted(boolean known) {
    return known
        ? Answer.json(202, NONE.deepCopy().put("accepted", true))
        : Answer.problem(404, "NO_SUCH_RECORD");
  }
}
