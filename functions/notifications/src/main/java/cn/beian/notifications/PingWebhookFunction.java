package cn.beian.notifications;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.event.Journal;
import cn.beian.domain.webhook.ManageWebhooks;
import cn.beian.domain.webhook.Webhook;
import cn.beian.domain.webhook.WebhookClient.Answer;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.outside.WebhookHttp;
import cn.beian.platform.table.Wiring;
import java.time.Duration;
import java.time.Instant;

/** {@code POST /webhooks/{webhook}/pings}: posts a test event at once and tells what came of it. */
public final class PingWebhookFunction extends HttpFunction {
  private final ManageWebhooks manage;
  private final WebhookHttp client;
  private final Journal journal;

  public PingWebhookFunction() {
    this(new Wiring(Environment.current()));
  }

  private PingWebhookFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.manage = wiring.manageWebhooks(wiring.webhooksToRead());
    this.client = Clients.webhooks(wiring);
    this.journal = wiring.journal();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.UPDATE);
    request.json().end();
    return answers(request).of(manage.found(caller, request.webhook()), this::ping);
  }

  private HttpResponse ping(Webhook webhook) {
    Instant begun = journal.now();
    String id = journal.id();
    Answer answer = client.ping(webhook, id);
    return HttpResponse.json(
        200,
        new JsonMap()
            .with("id", id)
            .with("delivered", answer.failure() == null)
            .with("status", answer.status() == 0 ? null : answer.status())
            .with("failure", answer.failure())
            .with("millis", Duration.between(begun, journal.now()).toMillis())
            .build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/webhooks/{webhook}/pings");
  }
}
