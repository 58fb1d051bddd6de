package cn.beian.domain.webhook;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.webhook.WebhookClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what waits in an account's feed to its webhooks: to each in order, each event at least
 * once. Whoever delivers to a webhook holds it; who comes meanwhile has nothing to do, for the
 * holder looks once more after letting go.
 */
public final class DeliverEvents {
  /** How long one webhook is delivered to before the next has its turn. */
  static final Duration TURN = Duration.ofSeconds(45);

  // Longer than a turn with the post that ends it: nobody else delivers meanwhile.
  private static final Duration HELD = Duration.ofMinutes(2);
  private static final int PAGE = 50;
  private static final String ACTOR = "dispatch-webhook";

  private final WebhookStore webhooks;
  private final Feed feed;
  private final Way way;
  private final Journal journal;

  public DeliverEvents(WebhookStore webhooks, Feed feed, Way way, Journal journal) {
    this.webhooks = webhooks;
    this.feed = feed;
    this.way = way;
    this.journal = journal;
  }

  /**
   * How events get there.
   *
   * @param client posts them
   * @param policy says when to try again
   */
  public record Way(WebhookClient client, WebhookPolicy policy) {}

  /**
   * Delivers to all webhooks of the account.
   *
   * @return when to come again, at the earliest; empty if nothing waits
   */
  public Optional<Instant> deliver(AccountId account) {
    return webhooks.ofAccount(account).stream()
        .map(this::deliver)
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private Optional<Instant> deliver(Webhook webhook) {
    Instant now = journal.now();
    if (!webhook.isOpen(now)) {
      return Optional.empty();
    }
    Webhook held = saved(webhook.held(now.plus(HELD)));
    return held == null ? Optional.empty() : turn(held, now.plus(TURN));
  }

  private Optional<Instant> turn(Webhook held, Instant end) {
    Step step = new Step(held, true, Optional.empty());
    while (step.goesOn()) {
      step = page(step.webhook(), end);
    }
    return step.again();
  }

  /**
   * Where a turn is.
   *
   * @param goesOn whether there is more to do in it
   * @param again when somebody has to come again
   */
  private record Step(Webhook webhook, boolean goesOn, Optional<Instant> again) {
    static Step end(Webhook webhook) {
      return new Step(webhook, false, Optional.empty());
    }

    static Step end(Webhook webhook, Instant again) {
      return new Step(webhook, false, Optional.of(again));
    }
  }

  private Step page(Webhook held, Instant end) {
    List<FeedEntry> entries = feed.after(held.account(), held.progress().delivered(), PAGE);
    if (entries.isEmpty()) {
      return letGo(held);
    }
    Step step = new Step(held, true, Optional.empty());
    for (FeedEntry entry : entries) {
      step = entry(step.webhook(), entry, end);
      if (!step.goesOn()) {
        return step;
      }
    }
    return passed(step.webhook(), entries.getLast().position());
  }

  private Step entry(Webhook held, FeedEntry entry, Instant end) {
    Instant now = journal.now();
    if (!now.isBefore(end)) {
      return written(held.released(now), now);
    }
    return held.wants(entry.type()) ? posted(held, entry) : new Step(held, true, Optional.empty());
  }

  private Step posted(Webhook held, FeedEntry entry) {
    Answer answer = way.client().post(held, entry);
    String failure = answer.failure();
    if (failure != null) {
      return failed(held, failure);
    }
    return onward(held.moved(entry.position()));
  }

  /** What is not wanted at a page's end is passed by, once for the page. */
  private Step passed(Webhook held, long position) {
    return held.progress().delivered() == position
        ? new Step(held, true, Optional.empty())
        : onward(held.passed(position));
  }

  private Step onward(Webhook next) {
    Webhook saved = saved(next);
    return saved == null ? Step.end(next) : new Step(saved, true, Optional.empty());
  }

  private Step failed(Webhook held, String failure) {
    Instant now = journal.now();
    Optional<Instant> again = way.policy().waitAfter(held.progress().attempts() + 1).map(now::plus);
    return again
        .map(moment -> written(held.failed(failure, moment), moment))
        .orElseGet(() -> pause(held.paused(failure, now)));
  }

  /** The pause and the event that tells of it are one write. */
  private Step pause(Webhook paused) {
    webhooks.save(
        paused, journal.entry(EventType.WEBHOOK_PAUSED, paused.name(), paused.account(), ACTOR));
    return Step.end(paused);
  }

  /**
   * Who came while it was held went away again: what they came for is looked for after letting go.
   */
  private Step letGo(Webhook held) {
    Webhook free = saved(held.released(null));
    if (free == null || feed.last(held.account()) <= held.progress().delivered()) {
      return Step.end(held);
    }
    return Step.end(free, journal.now());
  }

  private Step written(Webhook next, Instant again) {
    return saved(next) == null ? Step.end(next) : Step.end(next, again);
  }

  /** As it is after the write; null if somebody else wrote it, who has it now. */
  private @Nullable Webhook saved(Webhook next) {
    return switch (webhooks.save(next, null)) {
      case Outcome.Done<Webhook>(Webhook saved) -> saved;
      case Outcome.Refused<Webhook> _ -> null;
    };
  }
}
