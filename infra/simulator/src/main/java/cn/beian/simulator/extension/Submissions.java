package cn.beian.simulator.extension;

import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.domain.order.OrderType;
import cn.beian.simulator.fault.FaultKind;
import cn.beian.simulator.json.Json;
import cn.beian.simulator.office.Bureau;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What came by the extension, until its result is acknowledged. */
public final class Submissions {
  private static final String STAGE = "stage";

  private final Bureau bureau;

  /** Where a submission stands. */
  public enum Stage {
    TAKEN,
    CHECKED,
    LAPSED,
    DECIDED,
    ACKNOWLEDGED
  }

  /** Submissions to the administrations. */
  public Submissions(Bureau bureau) {
    this.bureau = bureau;
  }

  /** Whether a submission's type, province and kinds of services are known. */
  static boolean understood(JsonNode given) {
    List<String> types = Stream.of(OrderType.values()).map(OrderType::name).toList();
    List<String> kinds = Stream.of(ServiceKind.values()).map(ServiceKind::name).toList();
    return types.contains(given.path("type").asText())
        && Province.of(given.path("province").asText()).isPresent()
        && Json.elements(given.path("filing").path("services")).stream()
            .allMatch(each -> !each.has("kind") || kinds.contains(each.path("kind").asText()));
  }

  /** Enters a filing, or counts once more that it was handed in. */
  void enter(JsonNode given) {
    Map<String, ObjectNode> all = bureau.register().submissions();
    ObjectNode known = all.get(given.path("submissionId").asText());
    if (known != null) {
      known.put("received", known.path("received").asInt() + 1);
      return;
    }
    ObjectNode entry = Json.object();
    for (String name : List.of("orderId", "province", "type", "target")) {
      entry.put(name, given.path(name).asText(""));
    }
    Stage stage = bureau.switches().on("smsChecks") ? Stage.TAKEN : Stage.CHECKED;
    entry.put("received", 1).put(STAGE, stage.name());
    entry.set("filing", given.path("filing").deepCopy());
    all.put(given.path("submissionId").asText(), entry);
  }

  /** Notes what became of its SMS check; whether it is known. */
  boolean checked(String id, boolean passed) {
    Optional<ObjectNode> entry = entry(id);
    entry
        .filter(each -> at(each, Stage.TAKEN))
        .ifPresent(each -> each.put(STAGE, (passed ? Stage.CHECKED : Stage.LAPSED).name()));
    return entry.isPresent();
  }

  /** Those at a stage. */
  public List<String> at(Stage stage) {
    return bureau.register().submissions().entrySet().stream()
        .filter(each -> at(each.getValue(), stage))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean at(JsonNode entry, Stage stage) {
    return entry.path(STAGE).asText().equals(stage.name());
  }

  private Optional<ObjectNode> entry(String id) {
    return Optional.ofNullable(bureau.register().submissions().get(id));
  }

  /** Decides one that can be. */
  public void decide(String id) {
    entry(id)
        .filter(each -> at(each, Stage.CHECKED) || at(each, Stage.LAPSED))
        .ifPresent(each -> decide(id, each));
  }

  private void decide(String id, ObjectNode entry) {
    ArrayNode reasons = reasons(entry);
    ObjectNode result = entry.putObject("result").put("submissionId", id);
    if (reasons.isEmpty()) {
      result.put("outcome", "APPROVED");
      new Filings(bureau).approve(entry, result);
    } else {
      result.put("outcome", "REJECTED").set("reasons", reasons);
    }
    entry.put(STAGE, Stage.DECIDED.name()).remove("filing");
  }

  private ArrayNode reasons(ObjectNode entry) {
    if (at(entry, Stage.LAPSED)) {
      ArrayNode lapsed = Json.array();
      lapsed.addObject().put("code", "SMS_CHECK_LAPSED").put("text", "短信核验超时未完成");
      return lapsed;
    }
    return bureau
        .faults()
        .take(FaultKind.EXTENSION_REJECT)
        .map(given -> given.path("reasons") instanceof ArrayNode some ? some : Json.array())
        .orElseGet(Json::array);
  }

  /** The result of one that is decided. */
  public ObjectNode result(String id) {
    return entry(id).orElseThrow().withObject("/result").deepCopy();
  }

  /** Notes that the result was acknowledged. */
  public void acknowledged(String id) {
    entry(id).ifPresent(each -> each.put(STAGE, Stage.ACKNOWLEDGED.name()));
  }
}
