package cn.beian.notifications;

import cn.beian.testing.HttpEvent;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** DELETE /webhooks/{webhook}. */
class DeleteWebhookFunctionTest extends WebhookContract {
  @Override
  protected RequestStreamHandler create() {
    return new DeleteWebhookFunction();
  }

  @Override
  protected HttpEvent request() {
    return request("DELETE", "");
  }

  @Override
  protected boolean readsBody() {
    return false;
  }
}
