package cn.beian.domain.webhook;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Creates, changes, sets back and removes webhooks for their account. */
public final class ManageWebhooks {
  private final WebhookStore webhooks;
  private final Feed feed;
  private final WebhookPolicy policy;
  private final Journal journal;

  public ManageWebhooks(WebhookStore webhooks, Feed feed, WebhookPolicy policy, Journal journal) {
    this.webhooks = webhooks;
    this.feed = feed;
    this.policy = policy;
    this.journal = journal;
  }

  /**
   * Creates a webhook or changes it. A new one begins after the last event of the feed; one that is
   * switched on again goes on where it stood.
   *
   * @param settings makes the new settings of the old ones, which are none for a new webhook
   */
  public Outcome<Webhook> put(
      Caller caller, String name, UnaryOperator<Optional<Webhook.Settings>> settings) {
    return Attempts.whileOvertaken(() -> {
      Optional<Webhook> there = webhooks.find(caller.account(), name);
      Webhook.Settings wanted = settings.apply(there.map(Webhook::settings)).orElseThrow();
      return there
          .map(webhook -> change(caller, webhook.with(wanted)))
          .orElseGet(() -> create(caller, name, wanted));
    });
  }

  private Outcome<Webhook> create(Caller caller, String name, Webhook.Settings settings) {
    Webhook.Progress begin = Webhook.Progress.at(feed.last(caller.account()));
    Webhook webhook = new Webhook(caller.account(), name, settings, begin, 1);
    return webhooks.add(webhook, changed(caller, name), policy.most());
  }

  private Outcome<Webhook> change(Caller caller, Webhook webhook) {
    long position = webhook.progress().delivered();
    return webhooks.save(webhook.from(position, journal.now()), changed(caller, webhook.name()));
  }

  /**
   * Sends everything after a position again, in order; also resumes a webhook that is paused.
   *
   * @param after 0 for all that the feed has
   */
  public Outcome<Webhook> replay(Caller caller, String name, long after) {
    return Attempts.whileOvertaken(
        () -> found(caller, name).then(webhook -> setBack(caller, webhook, after)));
  }

  private Outcome<Webhook> setBack(Caller caller, Webhook webhook, long after) {
    Instant now = journal.now();
    long position = Math.min(after, feed.last(caller.account()));
    return webhooks.save(webhook.from(position, now), changed(caller, webhook.name()));
  }

  /** Removes a webhook; what is on its way there may still arrive. */
  public Outcome<Webhook> remove(Caller caller, String name) {
    return Attempts.whileOvertaken(() -> found(caller, name).then(webhooks::remove));
  }

  /** The account's webhook of this name. */
  public Outcome<Webhook> found(Caller caller, String name) {
    return webhooks
        .find(caller.account(), name)
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.of(RefusalCode.WEBHOOK_NOT_FOUND)));
  }

  private Event changed(Caller caller, String name) {
    return journal.entry(EventType.WEBHOOK_CHANGED, name, caller.account(), caller.user());
  }
}
