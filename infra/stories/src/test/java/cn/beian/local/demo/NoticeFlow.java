package cn.beian.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.local.Suite;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** How the second company is told: what it reads, what it prefers, and what goes out when. */
final class NoticeFlow {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Suite suite;
  private final Cast cast;

  NoticeFlow(Suite suite, Cast cast) {
    this.suite = suite;
    this.cast = cast;
  }

  private Reply send(Call call) {
    Reply reply = cast.second().send(call);
    assertThat(reply.status()).as("%s: %s", call, reply.body()).isBetween(200, 201);
    return reply;
  }

  void tells() {
    prefersEnglish();
    failsOnceAndComesAgain();
    String idle = draft("beian-left-alone");
    waitsForTheMorning(idle);
    putOff(idle);
    readsItsMessages();
  }

  /** A reviewer gives an order time, and the customer is told until when. */
  private void putOff(String order) {
    String to = suite.today().plusDays(60).toString();
    Call call =
        Call.put("/reviews/" + order + "/postponement", Json.object().put("to", to))
            .with("Idempotency-Key", "put-off");
    assertThat(cast.reviewer().send(call).text("/postponedTo")).isEqualTo(to);
    assertThat(suite.awaitIdle(Duration.ofSeconds(60))).isTrue();
    assertThat(send(Call.get("/messages?limit=100")).list("/items"))
        .filteredOn(each -> each.path("type").asText().equals("CLEAN_UP_POSTPONED"))
        .singleElement()
        .satisfies(each -> assertThat(each.at("/text/zh-CN").asText()).contains(order, to));
  }

  private void readsItsMessages() {
    Reply box = send(Call.get("/messages"));
    int unread = Integer.parseInt(box.text("/unread"));
    assertThat(unread).isGreaterThan(1);
    ObjectNode one = Json.object();
    one.putArray("messages").add(box.text("/items/0/messageId"));
    Call reading = Call.post("/messages/readings", one).with("Idempotency-Key", "reading");
    assertThat(send(reading).text("/read")).isEqualTo("1");
    assertThat(send(reading).text("/read")).as("the same answer").isEqualTo("1");
    Reply after = send(Call.get("/messages"));
    assertThat(after.text("/unread")).isEqualTo(Integer.toString(unread - 1));
    assertThat(after.text("/items/0/readAt")).isNotEmpty();
  }

  private void prefersEnglish() {
    Call prefer =
        Call.put("/notice-preferences", Json.object().put("language", "en"))
            .with("Idempotency-Key", "english");
    assertThat(send(prefer).text("/language")).isEqualTo("en");
    assertThat(send(prefer).text("/language")).as("the same answer").isEqualTo("en");
    assertThat(send(Call.get("/notice-preferences")).text("/language")).isEqualTo("en");
  }

  /** What the gateway does not take at first is delivered in the end, once, in English. */
  private void failsOnceAndComesAgain() {
    String given = draft("beian-given-up");
    cast.anyone().send(Call.post("/_local/messages", Json.object().put("refuse", 1)));
    send(Call.post("/orders/" + given + "/abandonment", null));
    assertThat(suite.awaitIdle(Duration.ofSeconds(60))).isTrue();
    assertThat(delivery(given, "ORDER_ABANDONED", "EMAIL").path("attempts").asInt()).isEqualTo(2);
    assertThat(delivery(given, "ORDER_ABANDONED", "EMAIL").path("state").asText())
        .isEqualTo("SENT");
    List<String> texts =
        cast.anyone().send(Call.get("/_local/messages")).list("/items").stream()
            .map(message -> message.path("text").asText())
            .filter(text -> text.contains(given))
            .toList();
    assertThat(texts).singleElement().asString().contains("was abandoned");
  }

  private String draft(String domain) {
    ObjectNode filing = new Samples(suite.today()).second("", domain);
    return send(Call.post("/orders", Papers.written(filing))).text("/orderId");
  }

  /** Thirty days later, at eleven in the evening: the SMS goes out in the morning. */
  private void waitsForTheMorning(String order) {
    ZonedDateTime now = Instant.parse(clock()).atZone(ZONE);
    ZonedDateTime evening = now.with(LocalTime.of(23, 0));
    Duration wait = Duration.between(now, evening.isAfter(now) ? evening : evening.plusDays(1));
    assertThat(suite.advance(wait)).isTrue();
    assertThat(suite.advance(Duration.ofDays(30), Duration.ofDays(10))).isTrue();
    assertThat(delivery(order, "OVERDUE_FIRST_NOTICE", "EMAIL").path("state").asText())
        .isEqualTo("SENT");
    assertThat(delivery(order, "OVERDUE_FIRST_NOTICE", "SMS").path("state").asText())
        .isEqualTo("WAITING");
    assertThat(suite.advance(Duration.ofHours(10))).isTrue();
    assertThat(delivery(order, "OVERDUE_FIRST_NOTICE", "SMS").path("state").asText())
        .isEqualTo("SENT");
  }

  private String clock() {
    return cast.anyone().send(Call.get("/_local/clock")).text("/now");
  }

  private JsonNode delivery(String order, String type, String channel) {
    return send(Call.get("/messages?limit=100")).list("/items").stream()
        .filter(message -> message.path("orderId").asText().equals(order))
        .filter(message -> message.path("type").asText().equals(type))
        .flatMap(message -> message.path("deliveries").valueStream())
        .filter(delivery -> delivery.path("channel").asText().equals(channel))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + channel + " of " + type));
  }
}
