package cn.beian.simulator.fault;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** The faults that are set, in their order. Which ones happen is the same for the same seed. */
public final class Faults {
  private static final Duration USUAL_DELAY = Duration.ofMillis(200);

  /** How the channel's faults were named before it had company. */
  private static final Map<String, FaultKind> SHORT =
      Map.of(
          "busy", FaultKind.EXTENSION_BUSY,
          "dropAcknowledgements", FaultKind.EXTENSION_LOST_REPLY,
          "twice", FaultKind.EXTENSION_TWICE,
          "refuse", FaultKind.EXTENSION_REFUSE,
          "reject", FaultKind.EXTENSION_REJECT);

  private final SplittableRandom random;
  private final List<Fault> set = new ArrayList<>();
  private Duration delay = USUAL_DELAY;

  /** None are set. */
  public Faults(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * Takes over what is given: {@code clear} (true for all, or a kind), {@code delay} (before a
   * decision, in milliseconds or as ISO 8601 has it), {@code faults} (objects with {@code fault},
   * {@code times}, {@code province}, {@code operation}, {@code chance} and particulars).
   *
   * @throws IllegalArgumentException if there is no such fault; none is set then
   */
  public synchronized void set(JsonNode given) {
    List<Fault> wanted = new ArrayList<>();
    Json.elements(given.path("faults")).forEach(each -> wanted.add(fault(each)));
    if (given.has("fault")) {
      wanted.add(fault(given));
    }
    SHORT.forEach((name, kind) -> shortly(name, kind, given).ifPresent(wanted::add));
    if (given.has("clear")) {
      clear(given.path("clear"));
    }
    set.addAll(wanted);
    delay = delay(given.path("delay"));
  }

  private Duration delay(JsonNode given) {
    if (given.isMissingNode()) {
      return delay;
    }
    return given.isNumber() ? Duration.ofMillis(given.asLong()) : Duration.parse(given.asText());
  }

  private void clear(JsonNode which) {
    if (which.isTextual()) {
      FaultKind kind = FaultKind.valueOf(which.asText());
      set.removeIf(each -> each.kind() == kind);
    } else {
      clear();
    }
  }

  /** Sets all back. */
  public synchronized void clear() {
    set.clear();
    delay = USUAL_DELAY;
  }

  private static Fault fault(JsonNode given) {
    String where = given.path("province").asText("");
    String what = given.path("operation").asText("");
    return new Fault(
        FaultKind.valueOf(given.path("fault").asText()),
        times(given.path("times")),
        where.isEmpty() ? null : Province.valueOf(where).name(),
        what.isEmpty() ? null : what,
        given.path("chance").asInt(Fault.ALWAYS),
        given);
  }

  private static int times(JsonNode given) {
    return given.asText().equals("untilCleared") ? Fault.UNTIL_CLEARED : given.asInt(1);
  }

  private static Optional<Fault> shortly(String name, FaultKind kind, JsonNode given) {
    JsonNode value = given.path(name);
    if (value instanceof ArrayNode reasons) {
      ObjectNode object = Json.object();
      object.set("reasons", reasons);
      return reasons.isEmpty() ? Optional.empty() : Optional.of(fault(kind, 1, object));
    }
    return value.asInt() > 0 ? Optional.of(fault(kind, value.asInt(), value)) : Optional.empty();
  }

  private static Fault fault(FaultKind kind, int times, JsonNode given) {
    return new Fault(kind, times, null, null, Fault.ALWAYS, given);
  }

  /**
   * Whether a fault is to happen now, with its particulars.
   *
   * @param operation the call or message, such as {@code UPLOAD} or {@code XZBA}
   */
  public synchronized Optional<JsonNode> take(FaultKind kind, Province province, String operation) {
    return take(kind, province.name(), operation);
  }

  /** The same, of the extension. */
  public synchronized Optional<JsonNode> take(FaultKind kind) {
    return take(kind, "", "");
  }

  private Optional<JsonNode> take(FaultKind kind, String province, String operation) {
    for (int at = 0; at < set.size(); at++) {
      Fault fault = set.get(at);
      if (fault.about(kind, province, operation) && happens(fault)) {
        use(at, fault.once());
        return Optional.of(fault.given());
      }
    }
    return Optional.empty();
  }

  private boolean happens(Fault fault) {
    return fault.chance() >= Fault.ALWAYS || random.nextInt(Fault.ALWAYS) < fault.chance();
  }

  private void use(int at, Fault rest) {
    if (rest.left() == 0) {
      set.remove(at);
    } else {
      set.set(at, rest);
    }
  }

  /** How long a decision takes. */
  public synchronized Duration delay() {
    return delay;
  }

  /** Waits if a call is to be slow. */
  public void slow(Province province, String operation) {
    take(FaultKind.SLOW, province, operation)
        .ifPresent(given ->
            LockSupport.parkNanos(Duration.ofMillis(given.path("millis").asLong()).toNanos()));
  }

  /** What is set. */
  public synchronized ObjectNode show() {
    ObjectNode all = Json.object().put("delay", delay.toString());
    ArrayNode list = all.putArray("faults");
    for (Fault each : set) {
      ObjectNode one = list.addObject().put("fault", each.kind().name());
      one.put("times", each.left() == Fault.UNTIL_CLEARED ? "untilCleared" : "" + each.left());
      one.put("province", each.province()).put("operation", each.operation());
    }
    return all;
  }
}
