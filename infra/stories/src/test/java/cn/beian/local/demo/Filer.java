package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Suite;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** A customer with the orders of a company, and the reviewer who has them on his desk. */
final class Filer {
  static final Duration SOON = Duration.ofSeconds(60);

  private static final int TRIES = 10;

  private final Suite suite;
  private final Stage stage;
  private final Caller customer;
  private final Caller reviewer;

  Filer(Suite suite, Stage stage, Caller customer, Caller reviewer) {
    this.suite = suite;
    this.stage = stage;
    this.customer = customer;
    this.reviewer = reviewer;
  }

  /** Opens an order; returns its id. */
  String draft(JsonNode wish) {
    return act("opens", Call.post("/orders", wish), 201).text("/orderId");
  }

  /** Opens an order with all of its content and materials; returns its id. */
  String drafted(ObjectNode filing) {
    return papers().draft(Call.post("/orders", Papers.written(filing)), filing).text("/orderId");
  }

  /** The order's content, its materials uploaded: a change has none yet. */
  ObjectNode withPapers(String order, Iterable<JsonNode> materials, int services) {
    for (JsonNode material : materials) {
      if (material.path("service").asInt(-1) < services) {
        papers().upload(order, material, "");
      }
    }
    papers().checkFaces(order, services);
    JsonNode filing = papers().checked(order).body().path("filing");
    return Papers.written((ObjectNode) filing.deepCopy());
  }

  /** What goes with its orders. */
  Papers papers() {
    return new Papers(stage, customer);
  }

  void edit(String order, ObjectNode filing) {
    String etag = "\"" + read(order).text("/version") + "\"";
    act("edits", Call.patch("/orders/" + order, filing).with("If-Match", etag), 200);
  }

  void submit(String order, String state) {
    Reply submitted = act("submits", Call.post("/orders/" + order + "/submission", null), 200);
    assertThat(submitted.text("/state")).isEqualTo(state);
  }

  /** Submits the order, again as long as the administration cannot be asked what is filed. */
  void submitUntilTaken(String order, String state) {
    Call submit = Call.post("/orders/" + order + "/submission", null);
    Reply submitted = customer.send(submit);
    for (int i = 1; i < TRIES && submitted.text("/code").equals("BUREAU_UNAVAILABLE"); i++) {
      submitted = customer.send(submit);
    }
    assertThat(submitted.text("/state")).as("%s", submitted.body()).isEqualTo(state);
  }

  /** The reviewer passes the order. */
  void pass(String order) {
    ObjectNode pass = Json.object().put("decision", "PASS");
    Call decide = Call.post("/reviews/" + order + "/decision", pass);
    stage.act(reviewer, "passes", decide, 200);
  }

  /** Submits the order, and the reviewer passes it. */
  void review(String order) {
    submit(order, "AWAITING_REVIEW");
    pass(order);
  }

  /** Waits for a state, and moves the clock while whoever has to act waits for a time. */
  void reach(String order, String state) {
    for (int i = 0; i < 20 && !read(order).text("/state").equals(state); i++) {
      suite.awaitIdle(Duration.ofSeconds(i == 0 ? 2 : 5));
      if (!read(order).text("/state").equals(state)) {
        suite.advance(Duration.ofMinutes(40));
      }
    }
    assertThat(read(order).text("/state")).isEqualTo(state);
  }

  /** A deregistration whose contacts are asked. */
  String deregistration(String number) {
    String order = draft(Json.object().put("deregister", number));
    submit(order, "REVIEW_PASSED");
    reach(order, "SMS_PENDING");
    assertThat(suite.awaitIdle(SOON)).isTrue();
    return order;
  }

  /** The order's state, with the codes of what it came back for. */
  String standing(String order) {
    Reply now = read(order);
    List<String> codes =
        now.list("/reasons").stream().map(each -> each.path("code").asText()).toList();
    boolean back = now.text("/state").equals("BUREAU_REJECTED");
    return now.text("/state") + (back ? " for " + codes : "");
  }

  /** The numbers of its services, each with its state. */
  List<String> numbers() {
    return records().list("/services").stream()
        .map(each -> each.path("filingNumber").asText() + " " + each.path("state").asText())
        .toList();
  }

  Reply records() {
    return act("reads the records", Call.get("/records"), 200);
  }

  Reply read(String order) {
    return act("reads", Call.get("/orders/" + order), 200);
  }

  Reply act(String what, Call call, int status) {
    return stage.act(customer, what, call, status);
  }
}
