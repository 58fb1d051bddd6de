package cn.beian.local.bureau;

import cn.beian.simulator.json.Json;
import cn.beian.simulator.json.StateFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The simulator's register: submissions by their id, and what is on record. */
final class Register {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final InstantSource clock;
  private final @Nullable StateFile file;
  private final ObjectNode state;
  private final Filings filings;

  Register(InstantSource clock, @Nullable Path path) {
    this.clock = clock;
    this.file = path == null ? null : new StateFile(path);
    this.state = file == null ? Json.object() : file.read();
    this.filings = new Filings(state);
  }

  /** Where a filing stands. */
  enum Stage {
    TAKEN,
    CHECKED,
    DECIDED,
    ACKNOWLEDGED,
    GIVEN_UP
  }

  /** Enters the filing, or counts once more that it was handed in. */
  synchronized void enter(JsonNode filing) {
    ObjectNode submissions = state.withObject("/submissions");
    String id = filing.path("submissionId").asText();
    if (submissions.path(id) instanceof ObjectNode known) {
      known.put("received", known.path("received").asInt() + 1);
    } else {
      ObjectNode entry = submissions.putObject(id);
      entry.put("orderId", filing.path("orderId").asText());
      entry.put("province", filing.path("province").asText());
      entry.put("type", filing.path("type").asText());
      entry.put("target", filing.path("target").asText(""));
      entry.put("received", 1).put("stage", Stage.TAKEN.name());
      entry.setAll(Filings.extract(filing.path("filing")));
    }
    save();
  }

  /** Notes that all contacts passed; whether that is news. Empty if the filing is not known. */
  synchronized Optional<Boolean> check(String id) {
    return entry(id).map(entry -> move(entry, Stage.TAKEN, Stage.CHECKED));
  }

  /** Decides: rejected for these reasons, or approved with numbers if there are none. */
  synchronized void decide(String id, ArrayNode reasons) {
    ObjectNode entry = entry(id).orElseThrow();
    if (!move(entry, Stage.CHECKED, Stage.DECIDED)) {
      return;
    }
    ObjectNode result = entry.putObject("result").put("submissionId", id);
    if (reasons.isEmpty()) {
      approve(entry, result);
    } else {
      result.put("outcome", "REJECTED").set("reasons", reasons);
    }
    save();
  }

  private void approve(ObjectNode entry, ObjectNode result) {
    result.put("outcome", "APPROVED");
    filings.approve(entry, result, year());
  }

  private int year() {
    return clock.instant().atZone(ZONE).getYear();
  }

  /** Answers a query for a subject and services. */
  synchronized ObjectNode look(JsonNode query) {
    return filings.look(query);
  }

  /** Puts on record what another provider has filed. */
  synchronized ObjectNode fileElsewhere(JsonNode given) {
    ObjectNode numbers = filings.fileElsewhere(given, year());
    save();
    return numbers;
  }

  /** Notes that the result was acknowledged, or that nobody would take it. */
  synchronized void finish(String id, boolean acknowledged) {
    entry(id)
        .ifPresent(entry ->
            move(entry, Stage.DECIDED, acknowledged ? Stage.ACKNOWLEDGED : Stage.GIVEN_UP));
  }

  synchronized ObjectNode result(String id) {
    return entry(id).orElseThrow().withObject("/result").deepCopy();
  }

  /** The filings at this stage. */
  synchronized List<String> at(Stage stage) {
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : state.path("submissions").properties()) {
      if (each.getValue().path("stage").asText().equals(stage.name())) {
        ids.add(each.getKey());
      }
    }
    return ids;
  }

  synchronized ObjectNode show() {
    return state.deepCopy();
  }

  private Optional<ObjectNode> entry(String id) {
    return state.path("submissions").path(id) instanceof ObjectNode entry
        ? Optional.of(entry)
        : Optional.empty();
  }

  private boolean move(ObjectNode entry, Stage from, Stage to) {
    boolean moves = entry.path("stage").asText().equals(from.name());
    if (moves) {
      entry.put("stage", to.name());
      save();
    }
    return moves;
  }

  private void save() {
    if (file != null) {
      file.write(state);
    }
  }
}
