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
import cn.beian.platform.outside.WebhookTargets;
import cn.beian.platform.table.WebhookViews;
import cn.beian.platform.table.Wiring;

/** {@code PUT /webhooks/{webhook}}: creates a webhook or changes it. */
public final class PutWebhookFunction extends HttpFunction {
  private final ManageWebhooks manage;
  private final WebhookReader reader;

  public PutWebhookFunction() {
    this(new Wiring(Environment.current()));
  }

  /** The answer with a secret is kept nowhere, so there is nothing to repeat it from. */
  private PutWebhookFunction(Wiring wiring) {
    super(wiring.environment(), Idempotency.unneeded());
    this.manage = wiring.manageWebhooks(wiring.webhooks());
    this.reader = new WebhookReader(wiring, WebhookTargets.of(wiring.environment()));
  }

  @Override
  protected HttpResponse handle(HttpRequest request) {
    Caller caller = request.customer(Permission.UPDATE);
    WebhookReader.Wish wish = reader.read(request.json(), caller.account(), request.webhook());
    return answers(request)
        .of(
            reader.refused(wish).then(_ -> manage.put(caller, request.webhook(), wish)),
            webhook ->
                HttpResponse.json(
                    200, WebhookViews.of(webhook).with("secret", wish.secret()).build()));
  }

  /** A body that says nothing: it is refused before anything is looked at. */
  @Override
  protected byte[] primingEvent() {
    return PrimingRequest.of(Role.CUSTOMER, "PUT", "/webhooks/{webhook}");
  }
}
