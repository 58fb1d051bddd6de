package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The review, the SMS checks, the administration's decision. */
final class ReviewScene {
  private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z])\\d{6}(?![0-9A-Za-z])");

  private final Stage stage;
  private final Cast cast;
  private final String subjectMobile;
  private final String siteMobile;

  /** The review of a filing whose two principals have these mobiles. */
  ReviewScene(Stage stage, Cast cast, String subjectMobile, String siteMobile) {
    this.stage = stage;
    this.cast = cast;
    this.subjectMobile = subjectMobile;
    this.siteMobile = siteMobile;
  }

  void play(String order) {
    stage.scene("The review and the SMS checks");
    ObjectNode pass = Json.object().put("decision", "PASS");
    take(order);
    stage.act(cast.reviewer(), "looks at the order", Call.get("/orders/" + order), 200);
    stage.act(
        cast.reviewer(), "passes it", Call.post("/reviews/" + order + "/decision", pass), 200);
    stage.until(
        "the queue carries it to the administration; state", "SMS_PENDING", () -> state(order));
    answerChecks();
    stage.until("the administration decides; state", "APPROVED", () -> state(order));
  }

  private void take(String order) {
    Reply queue =
        stage.act(cast.reviewer(), "asks what is to be reviewed", Call.get("/reviews"), 200);
    stage.tell("%d to be reviewed", queue.list("/items").size());
    Call claim = Call.post("/reviews/" + order + "/claim", null);
    Reply claimed = stage.act(cast.reviewer(), "takes this one", claim, 200);
    stage.same("order", order, claimed.text("/orderId"));
    stage.tell("his until %s, due by %s", claimed.text("/claim/until"), claimed.text("/dueBy"));
    ObjectNode call = Json.object().put("contact", "PRINCIPAL").put("outcome", "ANSWERED");
    stage.act(
        cast.reviewer(),
        "calls the subject's principal",
        Call.post("/reviews/" + order + "/calls", call),
        200);
  }

  private void answerChecks() {
    stage.until("codes sent", 2L, () -> codesSent());
    String first = code(subjectMobile);
    String wrong = first.equals("000000") ? "111111" : "000000";
    Reply mismatch =
        stage.act(
            cast.anyone(),
            "one principal enters a wrong code",
            answer(subjectMobile, wrong, "319989"),
            422);
    stage.same("code", "SMS_CHECK_MISMATCH", mismatch.text("/code"));
    stage.act(cast.anyone(), "and then the right one", answer(subjectMobile, first, "319989"), 200);
    stage.act(
        cast.anyone(),
        "the other principal enters his",
        answer(siteMobile, code(siteMobile), "010022"),
        200);
  }

  private static Call answer(String mobile, String code, String idLast6) {
    return Call.post(
        "/sms-checks",
        Json.object().put("mobile", mobile).put("code", code).put("idLast6", idLast6));
  }

  private String state(String order) {
    return cast.customer().send(Call.get("/orders/" + order)).text("/state");
  }

  private long codesSent() {
    return codeMessages().size();
  }

  private List<JsonNode> codeMessages() {
    return cast.anyone().send(Call.get("/_local/messages")).list("/items").stream()
        .filter(message -> message.path("messageId").asText().contains(".CODE."))
        .filter(message -> List.of(subjectMobile, siteMobile).contains(message.path("to").asText()))
        .toList();
  }

  private String code(String mobile) {
    String text =
        codeMessages().stream()
            .filter(message -> message.path("to").asText().equals(mobile))
            .map(message -> message.path("text").asText())
            .findFirst()
            .orElseThrow(() -> new StoryFailedException("no code was sent to " + mobile));
    Matcher matcher = CODE.matcher(text);
    stage.check(matcher.find(), "the message holds no code of six digits");
    return matcher.group();
  }
}
