package cn.beian.notifications;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.webhook.ManageWebhooks;
import cn.beian.platform.env.Environment;
import cn.beian.platform.http.HttpFunction;
import cn.beian.platform.http.HttpRequest;
import cn.beian.platform.http.HttpResponse;
import cn.beian.platform.http.Idempotency;
import cn.beian.platform.http.PrimingRequest;
import cn.beian.platform.table.WebhookViews;
import cn.beian.platform.table.Wiring;

/** {@code DELETE /webhooks/{webhook}}: removes a webhook. */
public final class DeleteWebhookFunction extends HttpFunction {
  private final ManageWebhooks manage;

  public DeleteWebhookFunction() {
    this(new Wiring(Environment.current()));
  }

  private DeleteWebhookFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.manage = wiring.manageWebhooks(wiring.webhooksToRead());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.UPDATE);
    return answers(request)
        .of(
            manage.remove(caller, request.webhook()),
            webhook -> HttpResponse.json(200, WebhookViews.of(webhook).build()));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "DELETE", "/webhooks/{webhook}");
  }
}
