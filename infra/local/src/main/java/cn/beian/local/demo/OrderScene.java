package cn.beian.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The draft, its mistakes, and the submission. */
final class OrderScene {
  private static final Map<String, String> MISTAKES =
      Map.of(
          "N-CREDIT-CODE", "/subject/certificateNumber",
          "N-DOMAIN-VALIDITY", "/services/0/domains/1/expiresOn",
          "N-SUBJECT-EMERGENCY-DIFFERS", "/subject/principal/emergencyPhone",
          "GD-UNIT-COMMITMENT", "/materials");

  private static final String LETTER = "INTERNET_SERVICE_FILING_COMMITMENT";

  private final Stage stage;
  private final Cast cast;
  private final Samples samples;

  OrderScene(Stage stage, Cast cast, Samples samples) {
    this.stage = stage;
    this.cast = cast;
    this.samples = samples;
  }

  /** The submitted order's id. */
  String play(String serviceCode) {
    stage.scene("A first filing, drafted with mistakes");
    Papers papers = new Papers(stage, cast.customer());
    ObjectNode mistaken = samples.mistaken(serviceCode);
    Call creation =
        Call.post("/orders", Papers.written(mistaken))
            .with("Idempotency-Key", "demo-create-" + cast.account());
    String order = papers.draft(creation, mistaken).text("/orderId");
    validateMistaken(order);
    ObjectNode right = samples.first(serviceCode);
    papers.upload(order, right.at("/materials/3"), wrong(papers, order));
    correct(order, papers.checked(order).etag(), right);
    papers.look(order, LETTER);
    submit(cast.customer(), order);
    return order;
  }

  /** What was uploaded where the letter should be. */
  private static String wrong(Papers papers, String order) {
    JsonNode found = papers.accepted(order).get("UNIT_CERTIFICATE");
    return found == null ? "" : found.path("materialId").asText();
  }

  private void validateMistaken(String order) {
    Reply checked =
        stage.act(
            cast.customer(),
            "asks for all that is wrong",
            Call.post("/orders/" + order + "/validations", null),
            200);
    stage.same("valid", "false", checked.text("/valid"));
    checked.list("/findings").forEach(this::tellFinding);
    Map<String, String> found = new TreeMap<>();
    checked
        .list("/findings")
        .forEach(each -> found.put(each.path("ruleId").asText(), each.path("path").asText()));
    MISTAKES.forEach((rule, path) -> stage.same(rule, path, found.getOrDefault(rule, "missing")));
    refuseSubmission(order);
  }

  private void tellFinding(JsonNode finding) {
    stage.tell(
        "%-8s %s  %s",
        finding.path("severity").asText(),
        finding.path("ruleId").asText(),
        finding.path("path").asText());
    stage.tell("         %s", finding.at("/message/zh-CN").asText());
    stage.tell(
        "         %s  Fix: %s", finding.at("/message/en").asText(), finding.at("/fix/en").asText());
    for (String text : List.of("/message/zh-CN", "/message/en", "/fix/zh-CN", "/fix/en")) {
      stage.check(!finding.at(text).asText("").isEmpty(), "a finding lacks " + text);
    }
  }

  private void refuseSubmission(String order) {
    Reply refused =
        stage.act(
            cast.customer(),
            "submits it all the same",
            Call.post("/orders/" + order + "/submission", null),
            422);
    stage.same("code", "ORDER_NOT_VALID", refused.text("/code"));
  }

  /** Corrects the order; with an old version it is refused. */
  void correct(String order, String etag, ObjectNode filing) {
    Call patch = Call.patch("/orders/" + order, Papers.written(filing));
    stage.act(
        cast.customer(), "corrects it over a stale version", patch.with("If-Match", "\"0\""), 412);
    stage.act(cast.customer(), "corrects it", patch.with("If-Match", etag), 200);
    Reply checked =
        stage.act(
            cast.customer(),
            "validates again",
            Call.post("/orders/" + order + "/validations", null),
            200);
    checked.list("/findings").forEach(this::tellFinding);
    stage.same("valid", "true", checked.text("/valid"));
  }

  /** Submits the order, and once more with the same key. */
  void submit(Caller customer, String order) {
    Call submit =
        Call.post("/orders/" + order + "/submission", null)
            .with("Idempotency-Key", "demo-submit-" + order);
    Reply submitted = stage.act(customer, "submits it", submit, 200);
    stage.same("state", "AWAITING_REVIEW", submitted.text("/state"));
    Reply again = stage.act(customer, "submits it again with the same key", submit, 200);
    stage.same("the second answer", submitted.body(), again.body());
  }
}
