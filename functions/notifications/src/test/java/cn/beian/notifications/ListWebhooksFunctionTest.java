package cn.beian.notifications;

import cn.beian.domain.account.Permission;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** GET /webhooks. */
class ListWebhooksFunctionTest extends WebhookContract {
  @Override
  protected RequestStreamHandler create() {
    return new ListWebhooksFunction();
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("GET", "/webhooks");
  }

  @Override
  protected Permission permission() {
    return Permission.VIEW;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }
}
