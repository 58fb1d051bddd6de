package cn.beian.domain.notice;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.order.OrderId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way to one recipient through one channel outside.
 *
 * @param order what it is about
 * @param parameters what its texts name, by slot; never personal data
 * @param attempts how often it was handed to whoever delivers it
 * @param at when it came into this state
 * @param notBefore until when it waits, for quiet hours; null if it need not
 * @param heldUntil until when somebody is at it; null if nobody is
 */
public record Delivery(
    Id id,
    String notice,
    OrderId order,
    Map<String, String> parameters,
    State state,
    int attempts,
    Instant at,
    @Nullable Instant notBefore,
    @Nullable Instant heldUntil) {

  public Delivery {
    parameters = Map.copyOf(parameters);
  }

  /** One that waits to be handed over. */
  static Delivery waiting(Id id, Message message, @Nullable Instant notBefore) {
    return new Delivery(
        id,
        message.notice(),
        new OrderId(message.subjectId()),
        message.parameters(),
        State.WAITING,
        0,
        message.at(),
        notBefore,
        null);
  }

  /** The same in another state. */
  Delivery in(State next) {
    return new Delivery(id, notice, order, parameters, next, attempts, at, notBefore, heldUntil);
  }

  /** Whether somebody is at it. */
  boolean held(Instant now) {
    return heldUntil != null && now.isBefore(heldUntil);
  }

  /** Whether it waits for a time that is still to come. */
  boolean early(Instant now) {
    return notBefore != null && now.isBefore(notBefore);
  }

  /** How far it came. */
  public enum State {
    /** To be handed over. */
    WAITING,
    /** Whoever delivers it has taken it. */
    SENT,
    /** Whoever delivers it has refused it for good. */
    REFUSED,
    /** The order names no such address. */
    NO_ADDRESS,
    /** What it told has passed: a code that is not asked for any more. */
    OUTDATED,
    /** The account does not want it. */
    TURNED_OFF
  }

  /**
   * Which delivery.
   *
   * @param message the message that goes out
   */
  public record Id(AccountId account, String message, Channel channel) {
    private static final int PARTS = 3;

    /** As a text, and the same for every attempt. */
    public String text() {
      return String.join("#", message, channel.name(), account.value());
    }

    /** What {@link #text} says; empty if it says none. */
    public static Optional<Id> parse(String text) {
      String[] parts = text.split("#", PARTS);
      return parts.length == PARTS && Channel.outside(parts[1])
          ? Optional.of(new Id(new AccountId(parts[2]), parts[0], Channel.valueOf(parts[1])))
          : Optional.empty();
    }

    /** What whoever delivers it knows it by. */
    String name() {
      return message + "." + channel;
    }
  }
}
