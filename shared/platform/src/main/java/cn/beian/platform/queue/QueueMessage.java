package cn.beian.platform.queue;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Events as the bodies of queue messages: ids only. */
public final class QueueMessage {
  private static final int LONGEST = 256;

  private QueueMessage() {}

  /** The body of the message that carries the event. */
  public static String write(Event event) {
    Map<String, Object> body =
        new JsonMap()
            .with("eventId", event.id())
            .with("type", event.type())
            .with("id", event.subjectId())
            .with("account", event.account())
            .with("actor", event.actor())
            .with("at", event.at())
            .build();
    return Json.text(body);
  }

  /** The body of a message about an order that does not exist. */
  public static String priming(EventType type) {
    String nobody = "priming";
    return write(
        new Event(nobody, type, nobody, new AccountId(nobody), nobody, Instant.EPOCH, null));
  }

  /** Whether a message's body is an object with an event's id. */
  public static boolean is(String body) {
    return Json.readObject(body.getBytes(StandardCharsets.UTF_8)).has("eventId");
  }

  /**
   * The event in a message's body.
   *
   * @throws cn.beian.platform.json.MalformedException if it holds none
   */
  public static Event read(String body) {
    JsonObject json = Json.readObject(body.getBytes(StandardCharsets.UTF_8));
    Event event =
        new Event(
            json.requiredText("eventId", LONGEST),
            json.requiredChoice("type", EventType.class),
            json.requiredText("id", LONGEST),
            new AccountId(json.requiredText("account", LONGEST)),
            json.requiredText("actor", LONGEST),
            Objects.requireNonNullElse(json.parsed("at", Parse::instant), Instant.EPOCH),
            null);
    json.end();
    return event;
  }
}
