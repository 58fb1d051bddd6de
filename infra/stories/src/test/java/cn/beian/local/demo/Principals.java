package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The principals of the sample filings, who get codes by SMS and enter them. */
final class Principals {
  private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z])\\d{6}(?![0-9A-Za-z])");
  private static final Set<String> OF_SUBJECTS = Set.of("13800000001", "13800000003");
  private static final int TRIES = 6;

  private final Stage stage;
  private final Caller anyone;

  Principals(Stage stage, Caller anyone) {
    this.stage = stage;
    this.anyone = anyone;
  }

  /** All who were asked about the order enter the codes that they got last. */
  void answerAll(String order) {
    for (String mobile : asked(order)) {
      stage.act(anyone, "answers", answer(mobile, lastCode(mobile)), 200);
    }
  }

  /** One who was asked enters wrong codes until no more are taken. */
  void failAll(String order) {
    String mobile = asked(order).iterator().next();
    for (int i = 0; i < TRIES; i++) {
      anyone.send(answer(mobile, "000000"));
    }
  }

  /** The mobiles that got a code for the order. */
  Set<String> asked(String order) {
    return codes()
        .filter(message -> message.path("messageId").asText().startsWith(order + "."))
        .map(message -> message.path("to").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The code that a mobile got last. */
  String lastCode(String mobile) {
    String text =
        codes()
            .filter(message -> message.path("to").asText().equals(mobile))
            .map(message -> message.path("text").asText())
            .reduce((first, second) -> second)
            .orElseThrow();
    Matcher matcher = CODE.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }

  private Stream<JsonNode> codes() {
    return anyone.send(Call.get("/_local/messages")).list("/items").stream()
        .filter(message -> message.path("messageId").asText().contains(".CODE."));
  }

  /** A code entered. */
  static Call answer(String mobile, String code) {
    ObjectNode entry = Json.object().put("mobile", mobile).put("code", code);
    return Call.post("/sms-checks", entry.put("idLast6", idEnd(mobile)));
  }

  /** The end of the principal's id number. */
  static String idEnd(String mobile) {
    return OF_SUBJECTS.contains(mobile) ? "319989" : "010022";
  }
}
