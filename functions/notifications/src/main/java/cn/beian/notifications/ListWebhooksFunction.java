package cn.beian.notifications;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.table.WebhookTable;
import cn.beian.platform.table.WebhookViews;
import cn.beian.platform.table.Wiring;

/** {@code GET /webhooks}: the account's webhooks and how far each is. */
public final class ListWebhooksFunction extends HttpFunction {
  private final WebhookTable webhooks;

  public ListWebhooksFunction() {
    this(new Wiring(Environment.current()));
  }

  private ListWebhooksFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.webhooks = wiring.webhooksToRead();
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.VIEW);
    return HttpResponse.json(
        200,
        new JsonMap()
            .with(
                "items",
                webhooks.ofAccount(caller.account()).stream()
                    .map(webhook -> WebhookViews.of(webhook).build())
                    .toList())
            .build());
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "GET", "/webhooks");
  }
}
