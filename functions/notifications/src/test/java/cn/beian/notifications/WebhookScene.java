package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.event.EventType;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerReceiver;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** An account, its events, and a system of its own that they are posted to. */
final class WebhookScene implements AutoCloseable {
  private static final String STREAM = "arn:aws:dynamodb:local:000000000000:table/T/stream/1";

  final HandlerReceiver receiver = new HandlerReceiver();
  final HandlerHarness harness;
  private int events;
  private int read;

  WebhookScene(HandlerHarness harness) {
    this.harness = harness;
  }

  String account() {
    return HandlerCaller.customer(harness.number()).account();
  }

  <T> T make(Callable<T> constructor) throws Exception {
    return harness.make(Map.of("WEBHOOK_TARGETS", "ANY"), constructor);
  }

  /** The account's request. */
  HandlerReply call(Callable<RequestStreamHandler> function, HttpEvent event) throws Exception {
    return harness.call(make(function), HandlerCaller.customer(harness.number()).calls(event));
  }

  /** Something happens to an order, is relayed, and stands in the queue; returns the event's id. */
  String happens(EventType type, String order) throws Exception {
    String id = "e-%s-%03d".formatted(harness.number(), ++events);
    relay(id, type, order);
    return id;
  }

  void relay(String id, EventType type, String order) throws Exception {
    Map<String, AttributeValue> image = new HashMap<>();
    image.put("eventId", AttributeValue.fromS(id));
    image.put("type", AttributeValue.fromS(type.name()));
    image.put("subjectId", AttributeValue.fromS(order));
    image.put("account", AttributeValue.fromS(account()));
    image.put("actor", AttributeValue.fromS("user"));
    image.put("at", AttributeValue.fromS(HandlerHarness.START.toString()));
    Record record =
        Record.builder()
            .eventName("INSERT")
            .eventID(id)
            .dynamodb(change ->
                change
                    .sequenceNumber("1")
                    .keys(Map.of("pk", AttributeValue.fromS("x"), "sk", AttributeValue.fromS("y")))
                    .newImage(image))
            .build();
    RequestStreamHandler relay = make(RelayEventsFunction::new);
    assertThat(harness.failures(relay, LambdaEvents.stream(STREAM, List.of(record)))).isEmpty();
  }

  /** Everything that stands in the queue by now is worked off once. */
  void dispatch() throws Exception {
    List<String> all = harness.queues().bodies("WEBHOOK");
    List<String> waiting = all.subList(read, all.size());
    read = all.size();
    for (String body : waiting) {
      assertThat(dispatch(body)).isEmpty();
    }
  }

  /** The account is due. */
  void sweep() throws Exception {
    assertThat(dispatch("{\"kind\":\"WEBHOOK\",\"ids\":[\"" + account() + "\"]}")).isEmpty();
  }

  private List<String> dispatch(String body) throws Exception {
    RequestStreamHandler handler = make(DispatchWebhookFunction::new);
    return harness.failures(handler, HandlerMessages.batch(List.of(body)));
  }

  HandlerReply put(Map<String, Object> body) throws Exception {
    return call(
        PutWebhookFunction::new,
        LambdaEvents.http("PUT", "/webhooks/w")
            .resource("/webhooks/{webhook}")
            .pathParameter("webhook", "w")
            .body(Json.text(body)));
  }

  /** Makes or changes the webhook to the receiver; returns the secret, or "null". */
  String register() throws Exception {
    return put(Map.of("url", receiver.address())).done(200).text("/secret");
  }

  HandlerReply post(Callable<RequestStreamHandler> function, String what, String body)
      throws Exception {
    return call(
        function,
        LambdaEvents.http("POST", "/webhooks/w/" + what)
            .resource("/webhooks/{webhook}/" + what)
            .pathParameter("webhook", "w")
            .body(body));
  }

  /** The webhook as it is listed. */
  HandlerReply list() throws Exception {
    return call(ListWebhooksFunction::new, LambdaEvents.http("GET", "/webhooks")).done(200);
  }

  @Override
  public void close() {
    receiver.close();
  }
}
