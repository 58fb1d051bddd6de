package cn.beian.notifications;

import cn.beian.domain.account.Permission;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every operation on a webhook keeps, on one that is there. */
abstract class WebhookContract extends HandlerContract {
  private WebhookScene scene;

  @BeforeEach
  void register() throws Exception {
    scene = new WebhookScene(harness);
    scene.register();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.UPDATE;
  }

  /** The request about the webhook, or about a part of it. */
  static HttpEvent request(String method, String part) {
    return LambdaEvents.http(method, "/webhooks/w" + part)
        .resource("/webhooks/{webhook}" + part)
        .pathParameter("webhook", "w");
  }
}
