package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.event.EventType;
import cn.beian.platform.text.Notices;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerListContract;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerSeeds;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GET /messages. */
class ListMessagesFunctionTest extends HandlerListContract {
  @Override
  protected RequestStreamHandler create() {
    return new ListMessagesFunction();
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
    return LambdaEvents.http("GET", "/messages");
  }

  @Override
  protected String lay(int account) {
    return harness.seeds().message(account, EventType.ORDER_SUBMITTED);
  }

  @Override
  protected String id() {
    return "/messageId";
  }

  @Override
  protected Map<String, Object> emptyList() {
    return Map.of("items", List.of(), "unread", 0);
  }

  @Override
  protected List<String> members() {
    return List.of("messageId", "type", "orderId", "at", "title", "text", "deliveries");
  }

  @Test
  void textsAreInBothLanguagesAndFilledIn() throws Exception {
    int number = HandlerHarness.anotherNumber();
    List<EventType> types =
        Arrays.stream(EventType.values())
            .filter(EventType::ofOrder)
            .filter(type -> !new Notices().after(type).isEmpty())
            .toList();
    types.forEach(type -> harness.seeds().message(number, type));
    HttpEvent event = HandlerCaller.customer(number).calls(request().query("limit", "100"));
    HandlerReply reply = harness.call(handler(), event).done(200);
    assertThat(reply.list("/items")).hasSize(types.size());
    reply.list("/items").stream()
        .map(HandlerJson::object)
        .forEach(item -> {
          HandlerReply.assertPair(item.get("title"));
          HandlerReply.assertPair(item.get("text"));
        });
    assertThat(reply.text()).contains(HandlerSeeds.subjectNumber(number), "order-of-" + number);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ListMessagesFunction::new))
        .containsExactly("Query", "GetItem");
  }
}
