package cn.beian.year;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was written that somebody outside of the table hears of: events, which the stream would
 * carry, and when each message and each delivery was first there.
 */
final class Ledger {
  private final InstantSource clock;
  private final List<Consumer<Written>> listeners = new ArrayList<>();
  private final Map<String, Instant> messages = new HashMap<>();
  private final Map<String, Delivered> deliveries = new HashMap<>();

  Ledger(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * An event item.
   *
   * @param item all of it
   * @param checks how many SMS checks came into being in the same transaction
   */
  record Written(Map<String, AttributeValue> item, int checks) {
    String type() {
      return text(item, "type");
    }

    String subject() {
      return text(item, "subjectId");
    }

    Instant at() {
      return Instant.parse(text(item, "at"));
    }

    /** The state that an order comes from; empty of what is no step of an order. */
    String from() {
      return text(item, "from");
    }
  }

  /** What a delivery brings, of which order of whom. */
  record Delivered(String account, String order, String notice) {}

  /** From now on this one is told of each event. */
  void tell(Consumer<Written> listener) {
    listeners.add(listener);
  }

  /** These items were put, in one transaction. */
  void wrote(List<Map<String, AttributeValue>> items) {
    int checks = (int) items.stream().filter(item -> beginsWith(item, "CHECK#")).count();
    for (Map<String, AttributeValue> item : items) {
      if (beginsWith(item, "EVENT#")) {
        listeners.forEach(each -> each.accept(new Written(item, checks)));
      } else if (beginsWith(item, "MESSAGE#")) {
        messages.putIfAbsent(text(item, "account") + " " + text(item, "eventId"), clock.instant());
      } else if (beginsWith(item, "DELIVERY#")) {
        deliveries.put(
            text(item, "eventId") + "." + text(item, "channel"),
            new Delivered(text(item, "account"), text(item, "orderId"), text(item, "notice")));
      }
    }
  }

  /** When an account's message was first in its box. */
  Optional<Instant> inBox(String account, String message) {
    return Optional.ofNullable(messages.get(account + " " + message));
  }

  /** What a message to the outside brings, by the id that the gateway knows. */
  Optional<Delivered> delivery(String id) {
    return Optional.ofNullable(deliveries.get(id));
  }

  private static boolean beginsWith(Map<String, AttributeValue> item, String prefix) {
    return text(item, "sk").startsWith(prefix);
  }

  static String text(Map<String, AttributeValue> item, String name) {
    @Nullable AttributeValue value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
