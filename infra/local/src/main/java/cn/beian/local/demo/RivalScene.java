package cn.beian.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Another account wants the same domain. */
final class RivalScene {
  private final Stage stage;
  private final Cast cast;
  private final Samples samples;

  RivalScene(Stage stage, Cast cast, Samples samples) {
    this.stage = stage;
    this.cast = cast;
    this.samples = samples;
  }

  /** The refused order's id; it stays a draft. */
  String play(String serviceCode, String firstOrder) {
    stage.scene("Another account wants the same domain");
    ObjectNode filing = samples.second(serviceCode, "beian-sample");
    Call creation = Call.post("/orders", Papers.written(filing));
    String order = new Papers(stage, cast.second()).draft(creation, filing).text("/orderId");
    Reply refused =
        stage.act(
            cast.second(), "submits it", Call.post("/orders/" + order + "/submission", null), 409);
    namesTheBlocker(refused, firstOrder);
    return order;
  }

  private void namesTheBlocker(Reply refused, String firstOrder) {
    stage.same("code", "ANOTHER_ORDER_IN_PROGRESS", refused.text("/code"));
    refused.list("/blockers").forEach(this::tellBlocker);
    stage.check(
        refused.list("/blockers").stream()
            .anyMatch(each -> each.path("name").asText().startsWith("beian-sample.")),
        "the blocked domain is not named");
    stage.check(
        !refused.body().toString().contains(firstOrder), "the other account's order id is shown");
  }

  private void tellBlocker(JsonNode blocker) {
    stage.tell(
        "held: %s",
        Stage.line(
            blocker.path("held").asText(),
            blocker.path("name").asText(),
            "by order",
            blocker.path("order").asText(),
            "since",
            blocker.path("since").asText()));
  }
}
