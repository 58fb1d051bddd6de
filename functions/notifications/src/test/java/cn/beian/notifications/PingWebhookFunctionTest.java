package cn.beian.notifications;

import cn.beian.testing.HttpEvent;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

/** POST /webhooks/{webhook}/pings. */
class PingWebhookFunctionTest extends WebhookContract {
  @Override
  protected RequestStreamHandler create() {
    return new PingWebhookFunction();
  }

  @Override
  protected HttpEvent request() {
    return request("POST", "/pings").body("{}");
  }
}
