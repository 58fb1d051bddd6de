package cn.beian.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import org.junit.jupiter.api.Test;

/** PUT /calendar. */
class ShareCalendarFunctionTest extends HandlerContract {
  @Override
  protected RequestStreamHandler create() {
    return new ShareCalendarFunction();
  }

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.VIEW;
  }

  @Override
  protected HttpEvent request() {
    return LambdaEvents.http("PUT", "/calendar");
  }

  @Test
  void theAddressIsToldOnceAndItsTokenIsKeptNowhere() throws Exception {
    HandlerReply reply = call(request().header("Idempotency-Key", "once")).done(200);
    assertThat(reply.body()).containsOnlyKeys("address", "since");
    assertThat(reply.headers()).containsEntry("Cache-Control", "no-store");
    assertThat(reply.text("/address")).matches("/calendar\\.ics\\?token=[-_A-Za-z0-9]{43}");
    String token = reply.text("/address").substring("/calendar.ics?token=".length());
    assertThat(harness.table().dump().toString()).doesNotContain(token);
    HandlerReply again = call(request().header("Idempotency-Key", "once")).done(200);
    assertThat(again.text("/address")).isNotEqualTo(reply.text("/address"));
    assertThat(harness.table().partition("ACCOUNT#account-" + harness.number()))
        .as("one feed for an account")
        .hasSize(1);
  }

  @Test
  void primingMakesNoFeed() throws Exception {
    assertThat(HandlerPriming.operations(harness, ShareCalendarFunction::new)).isEmpty();
  }
}
