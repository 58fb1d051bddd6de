package cn.beian.notifications;

import cn.beian.testing.HttpEvent;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** POST /webhooks/{webhook}/replays. */
class ReplayWebhookFunctionTest extends WebhookContract {
  @Override
  protected RequestStreamHandler create() {
    return new ReplayWebhookFunction();
  }

  @Override
  protected HttpEvent request() {
    return request("POST", "/replays").body("{\"after\":0}");
  }
}
