package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Suite;
import cn.beian.local.token.Tokens.Bearer;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Two reviewers, calls and a video over HTTP; the order stays where it is. */
final class ReviewFlow {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Suite suite;
  private final Cast cast;
  private final Caller other;

  ReviewFlow(Suite suite, Cast cast, HttpClient http) {
    this.suite = suite;
    this.cast = cast;
    Bearer bearer = new Bearer("reviewer-2", "provider", "REVIEWER", List.of());
    String token = suite.tokens().mint(bearer, Duration.ofDays(300));
    this.other = new Caller("reviewer 2", token, suite.address(), http);
  }

  private static Reply send(Caller caller, Call call, int status) {
    Reply reply = caller.send(call);
    assertThat(reply.status()).as("%s: %s", call, reply.body()).isEqualTo(status);
    return reply;
  }

  private static Call act(String order, String end, JsonNode body) {
    return Call.post("/reviews/" + order + end, body);
  }

  /** The second company's order, which nobody has yet. */
  void twoReviewersAtOneOrder(String order) {
    assertThat(send(cast.reviewer(), Call.get("/reviews?limit=100"), 200).list("/items"))
        .extracting(each -> each.path("orderId").asText())
        .contains(order);
    send(cast.reviewer(), act(order, "/claim", null), 200);
    ObjectNode pass = Json.object().put("decision", "PASS");
    for (Call call : List.of(act(order, "/claim", null), act(order, "/decision", pass))) {
      assertThat(send(other, call, 409).text("/code")).isEqualTo("REVIEW_CLAIMED");
    }
    calls(order);
    video(order, pass);
    leftAlone(order);
    Call release = new Call("DELETE", "/reviews/" + order + "/claim", null, Map.of());
    send(cast.reviewer(), release, 200);
    send(other, act(order, "/claim", null), 200);
    send(other, release, 200);
    assertThat(send(other, Call.get("/rejection-reasons"), 200).list("/items"))
        .extracting(each -> each.path("code").asText())
        .contains("CALL_NOT_ANSWERED");
  }

  private void calls(String order) {
    ObjectNode missed = Json.object().put("contact", "PRINCIPAL").put("outcome", "UNANSWERED");
    Reply first = send(cast.reviewer(), act(order, "/calls", missed), 200);
    assertThat(first.text("/nextCall/notBefore")).isNotEmpty();
    assertThat(send(cast.reviewer(), act(order, "/calls", missed), 409).text("/code"))
        .isEqualTo("CALL_TOO_EARLY");
    ObjectNode reject = Json.object().put("decision", "REJECT");
    reject.putArray("reasons").addObject().put("code", "CALL_NOT_ANSWERED");
    assertThat(send(cast.reviewer(), act(order, "/decision", reject), 409).text("/code"))
        .isEqualTo("CALLS_OUTSTANDING");
  }

  /** The customer hears when it is, and sees it with the order. */
  private void video(String order, JsonNode pass) {
    String at = suite.today().plusDays(2).atTime(9, 30).atZone(ZONE).toInstant().toString();
    ObjectNode appointment = Json.object().put("kind", "COMMITMENT").put("at", at);
    send(cast.reviewer(), act(order, "/videos", appointment), 200);
    assertThat(send(cast.reviewer(), act(order, "/decision", pass), 409).text("/code"))
        .isEqualTo("VIDEO_OUTSTANDING");
    assertThat(send(cast.second(), Call.get("/orders/" + order), 200).text("/review/video/at"))
        .isEqualTo(at);
    assertThat(suite.awaitIdle(SOON)).isTrue();
    assertThat(send(cast.second(), Call.get("/messages?limit=100"), 200).list("/items"))
        .filteredOn(each -> each.path("type").asText().equals("VIDEO_APPOINTED"))
        .singleElement()
        .satisfies(each ->
            assertThat(each.at("/text/zh-CN").asText())
                .contains(suite.today().plusDays(2) + " 09:30"));
    ObjectNode failed =
        Json.object().put("outcome", "FAILED").put("fileSha256", "0123abcd".repeat(8));
    send(cast.reviewer(), act(order, "/videos/outcome", failed), 200);
  }

  /** Nobody records what came of a video, and nobody decides. */
  private void leftAlone(String order) {
    String at = suite.today().plusDays(1).atTime(9, 30).atZone(ZONE).toInstant().toString();
    ObjectNode appointment = Json.object().put("kind", "COMMITMENT").put("at", at);
    send(cast.reviewer(), act(order, "/videos", appointment), 200);
    assertThat(suite.advance(Duration.ofDays(4))).isTrue();
    Reply seen = send(cast.reviewer(), Call.get("/orders/" + order), 200);
    assertThat(seen.text("/review/videos/1/outcome")).isEqualTo("MISSED");
    assertThat(seen.list("/history"))
        .extracting(each -> each.path("type").asText())
        .containsOnlyOnce("VIDEO_MISSED", "REVIEW_LATE");
    assertThat(send(cast.reviewer(), Call.get("/reviews?late=true&limit=100"), 200).list("/items"))
        .extracting(each -> each.path("orderId").asText())
        .contains(order);
  }
}
