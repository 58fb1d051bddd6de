package cn.beian.domain.webhook;

import org.jspecify.annotations.Nullable;

/** Posts events to webhooks. */
public interface WebhookClient {

  /** Posts one event; whatever goes wrong is told in the answer. */
  Answer post(Webhook webhook, FeedEntry entry);

  /**
   * What came of it.
   *
   * @param status of the answer; 0 if there was none
   * @param failure why it does not count as delivered; null if it does
   */
  record Answer(int status, @Nullable String failure) {}
}
