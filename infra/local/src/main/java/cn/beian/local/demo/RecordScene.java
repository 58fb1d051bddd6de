package cn.beian.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What is filed in the end, and who was told of what. */
final class RecordScene {
  private static final List<String> NOTICES =
      List.of(
          "ORDER_SUBMITTED",
          "REVIEW_PASSED",
          "SMS_CHECK_SENT",
          "SMS_CHECK_PASSED",
          "SMS_CHECKS_COMPLETE",
          "ORDER_APPROVED");
  private static final int SMS = 4;
  private static final int EMAILS = 5;

  private final Stage stage;
  private final Cast cast;

  RecordScene(Stage stage, Cast cast) {
    this.stage = stage;
    this.cast = cast;
  }

  void play(String order, String serviceCode) {
    stage.scene("What is filed, and who was told");
    Reply records = stage.act(cast.customer(), "reads the records", Call.get("/records"), 200);
    String number = records.text("/subject/filingNumber");
    stage.tell("subject %s, website %s", number, records.text("/services/0/filingNumber"));
    stage.check(number.matches("粤ICP备\\d{10}号"), "not a number of Guangdong: " + number);
    stage.same("website", number + "-1", records.text("/services/0/filingNumber"));
    foot(number, records.text("/services/0/domains/0"));
    codeIs(cast.customer(), serviceCode, "FILED");
    messages(cast.customer(), order, NOTICES);
    captured(order);
  }

  /** What the website has to show, once it is open. */
  private void foot(String number, String domain) {
    Call ask = Call.get("/records/display-number?domain=" + domain);
    Reply foot = stage.act(cast.customer(), "asks what the page shows", ask, 200);
    stage.tell("at the foot: %s", foot.text("/html"));
    stage.same("number at the foot", number, foot.text("/number"));
  }

  /** Insists on the state of a code. */
  void codeIs(Caller customer, String serviceCode, String state) {
    Reply codes =
        stage.act(
            customer, "looks at the service codes", Call.get("/service-codes?limit=100"), 200);
    String found =
        codes.list("/items").stream()
            .filter(each -> each.path("serviceCode").asText().equals(serviceCode))
            .map(each -> each.path("state").asText())
            .findFirst()
            .orElse("missing");
    stage.tell("code %s is %s", serviceCode, found);
    stage.same("state of the code", state, found);
  }

  /** Insists that the box holds exactly these messages on the order. */
  void messages(Caller customer, String order, List<String> notices) {
    stage.until(
        "messages in the box",
        new ArrayList<>(notices).stream().sorted().toList(),
        () -> inBox(customer, order));
    Reply box = stage.act(customer, "reads the messages", Call.get("/messages?limit=100"), 200);
    for (JsonNode each : box.list("/items")) {
      if (each.path("orderId").asText().equals(order)) {
        stage.tell(
            "%s",
            Stage.line(
                each.path("type").asText(),
                each.at("/title/zh-CN").asText(),
                each.at("/text/en").asText()));
      }
    }
  }

  private static Object inBox(Caller customer, String order) {
    return customer.send(Call.get("/messages?limit=100")).list("/items").stream()
        .filter(each -> each.path("orderId").asText().equals(order))
        .map(each -> each.path("type").asText())
        .sorted()
        .toList();
  }

  private void captured(String order) {
    stage.until("SMS about the order", (long) SMS, () -> sent(order, "SMS"));
    stage.until("e-mail about the order", (long) EMAILS, () -> sent(order, "EMAIL"));
    Reply all =
        stage.act(cast.anyone(), "looks at what went out", Call.get("/_local/messages"), 200);
    long distinct =
        all.list("/items").stream()
            .map(each -> Stage.line(each.path("to").asText(), each.path("text").asText()))
            .distinct()
            .count();
    stage.same("different messages", (long) all.list("/items").size(), distinct);
  }

  private Object sent(String order, String channel) {
    return cast.anyone().send(Call.get("/_local/messages")).list("/items").stream()
        .filter(each -> each.path("channel").asText().equals(channel))
        .filter(each -> each.path("text").asText().contains(order))
        .count();
  }
}
