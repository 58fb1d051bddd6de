package cn.beian.domain.webhook;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address of a customer's own system that its account's events go to, in their order.
 *
 * @param name the customer's own name for it
 * @param version rises with every write: who has seen an older one writes nothing
 */
public record Webhook(
    AccountId account, String name, Settings settings, Progress progress, long version) {
  /** A delayed message may come a little early. */
  private static final Duration EARLY = Duration.ofSeconds(2);

  /**
   * What the customer decides.
   *
   * @param events which types; all if empty
   * @param sealed the secrets, which only the key service opens
   */
  public record Settings(
      String url, Set<EventType> events, boolean active, String sealed, Instant createdAt) {

    public Settings {
      events = Set.copyOf(events);
    }
  }

  /**
   * How far it is.
   *
   * @param delivered position in the feed up to which all is delivered
   * @param attempts that failed in a row
   * @param wakeAt when it is taken up again, and not before; null if nothing waits
   * @param heldUntil until when somebody delivers; null if nobody does
   * @param pausedAt since when it is paused after too many failures; null if it is not
   * @param failure the last one; null after a success
   */
  public record Progress(
      long delivered,
      int attempts,
      @Nullable Instant wakeAt,
      @Nullable Instant heldUntil,
      @Nullable Instant pausedAt,
      @Nullable String failure) {

    /** Everything up to a position is delivered, and there is no more to do. */
    public static Progress at(long delivered) {
      return new Progress(delivered, 0, null, null, null, null);
    }
  }

  /** Whether an event of this type goes there. */
  boolean wants(EventType type) {
    return settings.events().isEmpty() || settings.events().contains(type);
  }

  /** Whether it may be delivered to now: on, free, and not waiting for its next attempt. */
  boolean isOpen(Instant now) {
    return settings.active()
        && progress.pausedAt() == null
        && past(progress.heldUntil(), now)
        && past(progress.wakeAt(), now.plus(EARLY));
  }

  private static boolean past(@Nullable Instant moment, Instant now) {
    return moment == null || !moment.isAfter(now);
  }

  /** When somebody has to look at it again; null if nothing waits. */
  public @Nullable Instant dueAt() {
    if (!settings.active() || progress.pausedAt() != null) {
      return null;
    }
    return progress.heldUntil() == null ? progress.wakeAt() : progress.heldUntil();
  }

  /** The same for one who delivers, until then. */
  Webhook held(Instant until) {
    return with(
        new Progress(
            progress.delivered(),
            progress.attempts(),
            progress.wakeAt(),
            until,
            null,
            progress.failure()));
  }

  /** The same after a delivery, still held. */
  Webhook moved(long position) {
    return with(new Progress(position, 0, null, progress.heldUntil(), null, null));
  }

  /** The same past what is not wanted: nothing was tried, so nothing is known of failures. */
  Webhook passed(long position) {
    return with(
        new Progress(
            position,
            progress.attempts(),
            progress.wakeAt(),
            progress.heldUntil(),
            null,
            progress.failure()));
  }

  /** The same, let go; taken up again at the moment, if there is one. */
  Webhook released(@Nullable Instant wakeAt) {
    return with(
        new Progress(
            progress.delivered(), progress.attempts(), wakeAt, null, null, progress.failure()));
  }

  /** The same after a failure that is tried again at the moment, let go. */
  Webhook failed(String failure, Instant again) {
    return with(
        new Progress(progress.delivered(), progress.attempts() + 1, again, null, null, failure));
  }

  /** The same after the last failure. */
  Webhook paused(String failure, Instant now) {
    return with(
        new Progress(progress.delivered(), progress.attempts() + 1, null, null, now, failure));
  }

  /** The same from a position on, as if nothing had failed, to be taken up at once. */
  Webhook from(long position, Instant now) {
    return with(new Progress(position, 0, now, null, null, null));
  }

  /** The same with other settings. */
  Webhook with(Settings other) {
    return new Webhook(account, name, other, progress, version);
  }

  private Webhook with(Progress other) {
    return new Webhook(account, name, settings, other, version);
  }

  /** The same after a write. */
  public Webhook written() {
    return new Webhook(account, name, settings, progress, version + 1);
  }
}
