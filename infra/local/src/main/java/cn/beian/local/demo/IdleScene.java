package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Another order comes back from the review and nobody touches it again. */
final class IdleScene {
  private static final String DOMAIN = "beian-idle";

  private final Stage stage;
  private final Cast cast;
  private final Samples samples;
  private final RecordScene records;
  private final List<String> notices =
      new ArrayList<>(List.of("ORDER_SUBMITTED", "REVIEW_REJECTED"));

  IdleScene(Stage stage, Cast cast, Samples samples) {
    this.stage = stage;
    this.cast = cast;
    this.samples = samples;
    this.records = new RecordScene(stage, cast);
  }

  void play(String order, String serviceCode) {
    stage.scene("An order that is left alone");
    comeBack(order, serviceCode);
    pass(order, 30, "OVERDUE_FIRST_NOTICE", "REVIEW_REJECTED");
    pass(order, 10, "OVERDUE_SECOND_NOTICE", "REVIEW_REJECTED");
    records.codeIs(cast.second(), serviceCode, "FILING");
    pass(order, 5, "ORDER_EXPIRED", "EXPIRED");
    records.codeIs(cast.second(), serviceCode, "BOUND");
    startAnew(order, serviceCode);
  }

  private void comeBack(String order, String serviceCode) {
    Reply read = stage.act(cast.second(), "reads the draft", Call.get("/orders/" + order), 200);
    stage.act(
        cast.second(),
        "takes another domain",
        Call.patch("/orders/" + order, Papers.written(samples.second(serviceCode, DOMAIN)))
            .with("If-Match", "\"" + read.text("/version") + "\""),
        200);
    new OrderScene(stage, cast, samples).submit(cast.second(), order);
    ObjectNode reject = Json.object().put("decision", "REJECT");
    reject.putArray("reasons").addObject().put("code", "PHONE_PROBLEM").put("text", "号码已停机");
    Reply rejected =
        stage.act(
            cast.reviewer(),
            "sends it back with a reason",
            Call.post("/reviews/" + order + "/decision", reject),
            200);
    stage.same("state", "REVIEW_REJECTED", rejected.text("/state"));
    records.messages(cast.second(), order, notices);
  }

  private void pass(String order, int days, String notice, String state) {
    Reply moved =
        stage.act(
            cast.anyone(),
            days + " days go by",
            Call.post("/_local/clock", standStill("P" + days + "D")),
            200);
    stage.tell("now %s", moved.text("/now"));
    stage.same("all work settled", "true", moved.text("/settled"));
    notices.add(notice);
    records.messages(cast.second(), order, notices);
    Reply read = stage.act(cast.second(), "reads the order", Call.get("/orders/" + order), 200);
    stage.same("state", state, read.text("/state"));
  }

  private static ObjectNode standStill(String time) {
    return Json.object().put("advance", time).put("step", time);
  }

  /** Locks and code are free: the same filing can be submitted in a new order, with its papers. */
  private void startAnew(String earlier, String serviceCode) {
    Papers papers = new Papers(stage, cast.second());
    ObjectNode filing = Papers.written(samples.second(serviceCode, DOMAIN));
    String order = papers.draft(Call.post("/orders", filing), filing).text("/orderId");
    papers.reuse(order, earlier);
    papers.checked(order);
    new OrderScene(stage, cast, samples).submit(cast.second(), order);
  }
}
