package cn.beian.notifications;

import cn.beian.platform.outside.PinnedPost;
import cn.beian.platform.outside.WebhookHttp;
import cn.beian.platform.outside.WebhookTargets;
import cn.beian.platform.table.Wiring;

/** Puts together what posts to webhooks. */
final class Clients {
  private Clients() {}

  /** Reads {@code DATA_KEY_ID} and {@code WEBHOOK_TARGETS}. */
  static WebhookHttp webhooks(Wiring wiring) {
    return new WebhookHttp(
        WebhookTargets.of(wiring.environment()),
        PinnedPost.usual(),
        wiring.webhookSecrets(),
        wiring.clock());
  }
}
