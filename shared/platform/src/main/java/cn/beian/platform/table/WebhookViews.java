package cn.beian.platform.table;

import cn.beian.domain.webhook.FeedEntry;
import cn.beian.domain.webhook.Webhook;
import cn.beian.platform.json.JsonMap;
import java.util.Map;

/** The feed's entries and webhooks as customers' systems see them. */
public final class WebhookViews {
  private WebhookViews() {}

  /** An entry, as it is listed and as it is posted. */
  public static Map<String, Object> of(FeedEntry entry) {
    return new JsonMap()
        .with("id", entry.eventId())
        .with("type", entry.type())
        .with(entry.type().ofOrder() ? "orderId" : "subjectId", entry.subjectId())
        .with("sequence", entry.sequence())
        .with("position", entry.position())
        .with("at", entry.at())
        .build();
  }

  /** A webhook without its secret. */
  public static JsonMap of(Webhook webhook) {
    Webhook.Settings settings = webhook.settings();
    Webhook.Progress progress = webhook.progress();
    return new JsonMap()
        .with("name", webhook.name())
        .with("url", settings.url())
        .with("events", settings.events().stream().map(Enum::name).sorted().toList())
        .with("active", settings.active() && progress.pausedAt() == null)
        .with("createdAt", settings.createdAt())
        .with("delivered", progress.delivered())
        .with("failedAttempts", progress.attempts())
        .with("failure", progress.failure())
        .with("retryAt", progress.attempts() > 0 ? progress.wakeAt() : null)
        .with("pausedAt", progress.pausedAt());
  }
}
