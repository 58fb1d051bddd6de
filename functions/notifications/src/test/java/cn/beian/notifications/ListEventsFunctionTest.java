package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.event.EventType;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GET /events. */
class ListEventsFunctionTest extends HandlerContract {
  @Override
  protected RequestStreamHandler create() {
    return new ListEventsFunction();
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
    return LambdaEvents.http("GET", "/events");
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Test
  void pagesTellEveryEventOnceOldestFirst() throws Exception {
    try (WebhookScene scene = new WebhookScene(harness)) {
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        ids.add(scene.happens(EventType.ORDER_EDITED, "o-" + i % 2));
      }
      List<String> told = new ArrayList<>();
      String after = "0";
      for (int i = 0; i < 4; i++) {
        HandlerReply page = call(request().query("after", after).query("limit", "2")).done(200);
        told.addAll(page.each("/items", "/id"));
        after = page.text("/after");
      }
      assertThat(told).isEqualTo(ids);
      assertThat(after).isEqualTo("5");
      assertThat(call(request()).each("/items", "/sequence"))
          .containsExactly("1", "1", "2", "2", "3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "x", "", "1.5", "0001", "9999999999999"})
  void aPositionIsAWholeNumber(String after) throws Exception {
    HandlerReply reply = call(request().query("after", after)).refused(400, "MALFORMED");
    assertThat(reply.errors()).containsExactly("/after NOT_ONE_OF");
  }
}
