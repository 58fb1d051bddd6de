package cn.beian.platform.outside;

import cn.beian.domain.webhook.FeedEntry;
import cn.beian.domain.webhook.Webhook;
import cn.beian.domain.webhook.WebhookClient;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.outside.WebhookTargets.RefusedTargetException;
import cn.beian.platform.table.WebhookSecrets;
import cn.beian.platform.table.WebhookViews;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.InstantSource;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Posts signed events to webhooks. Only a status of 200 to 299 counts as delivered. */
public final class WebhookHttp implements WebhookClient {
  /** The header with the event's id, which stays the same however often it is delivered. */
  public static final String EVENT_ID = "Beian-Event-Id";

  private final WebhookTargets targets;
  private final PinnedPost post;
  private final WebhookSecrets secrets;
  private final InstantSource clock;

  public WebhookHttp(
      WebhookTargets targets, PinnedPost post, WebhookSecrets secrets, InstantSource clock) {
    this.targets = targets;
    this.post = post;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public Answer post(Webhook webhook, FeedEntry entry) {
    return send(webhook, entry.eventId(), WebhookViews.of(entry));
  }

  /** Posts a test event, of the type PING, which is in no feed. */
  public Answer ping(Webhook webhook, String id) {
    return send(
        webhook,
        id,
        new JsonMap().with("id", id).with("type", "PING").with("at", clock.instant()).build());
  }

  private Answer send(Webhook webhook, String id, Map<String, Object> event) {
    byte[] body = Json.write(event);
    HttpSignature signature = new HttpSignature(secrets.signing(webhook), clock);
    Map<String, String> headers = Map.of(HttpSignature.HEADER, signature.of(body), EVENT_ID, id);
    try {
      return answered(post.post(targets.check(webhook.settings().url()), headers, body));
    } catch (RefusedTargetException refused) {
      return new Answer(0, "ADDRESS_" + refused.fault());
    } catch (IOException failed) {
      return new Answer(0, failure(failed));
    }
  }

  private static Answer answered(int status) {
    return new Answer(status, status >= 200 && status < 300 ? null : "STATUS_" + status);
  }

  private static String failure(IOException failed) {
    return switch (failed) {
      case SSLException _ -> "TLS";
      case SocketTimeoutException _ -> "TIMEOUT";
      default -> "CONNECTION";
    };
  }
}
