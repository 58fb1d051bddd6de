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
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.WebhookViews;
import cn.beian.platform.table.Wiring;

/** {@code POST /webhooks/{webhook}/replays}: sends events after a position again. */
public final class ReplayWebhookFunction extends HttpFunction {
  private final ManageWebhooks manage;

  public ReplayWebhookFunction() {
    this(new Wiring(Environment.current()));
  }

  private ReplayWebhookFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.manage = wiring.manageWebhooks(wiring.webhooks());
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.UPDATE);
    JsonObject json = request.json();
    long after = json.requiredNumber("after", 0, Positions.MOST);
    json.end();
    return answers(request)
        .of(
            manage.replay(caller, request.webhook(), after),
            webhook -> HttpResponse.json(200, WebhookViews.of(webhook).build()));
  }

  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "POST", "/webhooks/{webhook}/replays", "{\"after\":0}");
  }
}
