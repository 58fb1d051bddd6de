package cn.beian.local.bureau;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;

/** How the simulator is to behave other than well. Counts are used up one by one. */
final class Faults {
  private int busy;
  private int dropAcknowledgements;
  private int twice;
  private ArrayNode refuse = Json.array();
  private ArrayNode reject = Json.array();
  private Duration delay = Duration.ofMillis(200);

  /**
   * Takes over what is given, and leaves the rest as it is: {@code busy} (answers 503 n times),
   * {@code dropAcknowledgements} (takes n requests and breaks the connection), {@code twice} (sends
   * the next n results twice), {@code refuse} (reasons for the next filing not to be taken), {@code
   * reject} (reasons for the next decision), {@code delay} (before a decision).
   */
  synchronized void set(JsonNode given) {
    busy = given.path("busy").asInt(busy);
    dropAcknowledgements = given.path("dropAcknowledgements").asInt(dropAcknowledgements);
    twice = given.path("twice").asInt(twice);
    refuse = given.path("refuse") instanceof ArrayNode reasons ? reasons : refuse;
    reject = given.path("reject") instanceof ArrayNode reasons ? reasons : reject;
    delay = Duration.parse(given.path("delay").asText(delay.toString()));
  }

  synchronized boolean takeBusy() {
    return busy > 0 && busy-- > 0;
  }

  synchronized boolean takeDrop() {
    return dropAcknowledgements > 0 && dropAcknowledgements-- > 0;
  }

  synchronized boolean takeTwice() {
    return twice > 0 && twice-- > 0;
  }

  /** The reasons to refuse the next filing; empty to take it. */
  synchronized ArrayNode takeRefusal() {
    ArrayNode reasons = refuse;
    refuse = Json.array();
    return reasons;
  }

  /** The reasons to reject the next one decided; empty to approve it. */
  synchronized ArrayNode takeRejection() {
    ArrayNode reasons = reject;
    reject = Json.array();
    return reasons;
  }

  synchronized Duration delay() {
    return delay;
  }

  synchronized JsonNode show() {
    return Json.object()
        .put("busy", busy)
        .put("dropAcknowledgements", dropAcknowledgements)
        .put("twice", twice)
        .put("delay", delay.toString())
        .<com.fasterxml.jackson.databind.node.ObjectNode>set("refuse", refuse)
        .set("reject", reject);
  }
}
