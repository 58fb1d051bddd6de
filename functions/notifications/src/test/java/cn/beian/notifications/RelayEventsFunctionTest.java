package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.order.Order;
import cn.beian.platform.json.Json;
import cn.beian.platform.queue.QueueMessage;
import cn.beian.platform.text.Notices;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerJson;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** The table's stream. */
class RelayEventsFunctionTest {
  private static final String STREAM = "arn:aws:dynamodb:local:000000000000:table/T/stream/1";
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00.123Z");

  private static final Set<EventType> NOT_FOR_WEBHOOKS =
      Set.of(
          EventType.BLACKLIST_CHANGED,
          EventType.BUREAU_FILE_FETCHED,
          EventType.BUREAU_RESULT_RECEIVED,
          EventType.SERVICE_CODE_UNBOUND);

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private List<String> relay(List<Record> records) throws Exception {
    RequestStreamHandler handler = harness.make(RelayEventsFunction::new);
    return harness.failures(handler, LambdaEvents.stream(STREAM, records));
  }

  private static Event event(EventType type, int number) {
    return new Event("e-" + number, type, "o-1", new AccountId("a-1"), "user-1", AT, null);
  }

  private static Map<String, AttributeValue> image(Event event) {
    Map<String, AttributeValue> image = new HashMap<>();
    image.put("pk", AttributeValue.fromS("ORDER#" + event.subjectId()));
    image.put("sk", AttributeValue.fromS("EVENT#" + event.id()));
    image.put("eventId", AttributeValue.fromS(event.id()));
    image.put("type", AttributeValue.fromS(event.type().name()));
    image.put("subjectId", AttributeValue.fromS(event.subjectId()));
    image.put("account", AttributeValue.fromS(event.account().value()));
    image.put("actor", AttributeValue.fromS(event.actor()));
    image.put("at", AttributeValue.fromS(event.at().toString()));
    return image;
  }

  private static Record record(Map<String, AttributeValue> image, int number) {
    return Record.builder()
        .eventName("INSERT")
        .eventID("id-" + number)
        .dynamodb(change ->
            change
                .sequenceNumber("10000000000000000000" + number)
                .keys(Map.of("pk", AttributeValue.fromS("x"), "sk", AttributeValue.fromS("y")))
                .newImage(image))
        .build();
  }

  private static Record record(EventType type, int number) {
    return record(image(event(type, number)), number);
  }

  private Set<String> queues() {
    Set<String> queues = new TreeSet<>();
    harness.queues().sent().forEach(sent -> queues.add(sent.queue()));
    return queues;
  }

  @ParameterizedTest
  @EnumSource
  void everyEventGoesWhereSomebodyActsOnIt(EventType type) throws Exception {
    assertThat(relay(List.of(record(type, 1)))).isEmpty();
    Set<String> expected = new TreeSet<>();
    if (Set.of(
            EventType.REVIEW_PASSED,
            EventType.DEREGISTRATION_SUBMITTED,
            EventType.SMS_CHECKS_COMPLETE,
            EventType.SMS_CHECK_RETURNED,
            EventType.DEREGISTRATION_LAPSED)
        .contains(type)) {
      expected.add("BUREAU");
    }
    if (type == EventType.BUREAU_FILE_FETCHED || type == EventType.BUREAU_RESULT_RECEIVED) {
      expected.add("BUREAU_RESULT");
    }
    if (type == EventType.INSTANCE_REGISTERED) {
      expected.add("INSTANCE");
    }
    if (!new Notices().after(type).isEmpty()) {
      expected.add("NOTIFICATION");
    }
    if (!NOT_FOR_WEBHOOKS.contains(type)) {
      expected.add("WEBHOOK");
    }
    assertThat(queues()).isEqualTo(expected);
    assertThat(harness.queues().sent())
        .hasSize(expected.size())
        .allSatisfy(sent -> assertThat(QueueMessage.read(sent.body())).isEqualTo(event(type, 1)));
  }

  @Test
  void aMessageCarriesIdsAndNothingElse() throws Exception {
    relay(List.of(record(EventType.ORDER_SUBMITTED, 1)));
    assertThat(harness.queues().bodies("NOTIFICATION"))
        .containsExactly(
            "{\"eventId\":\"e-1\",\"type\":\"ORDER_SUBMITTED\",\"id\":\"o-1\",\"account\":\"a-1\","
                + "\"actor\":\"user-1\",\"at\":\"2026-11-23T02:00:00.123Z\"}");
  }

  @Test
  void theTablesOwnItemsCanBeRelayed() throws Exception {
    Order order = harness.seeds().passed(harness.number());
    List<Record> records = new ArrayList<>();
    for (Map<String, AttributeValue> item : harness.table().partition("ORDER#" + order.id())) {
      if (item.get("sk").s().startsWith("EVENT#")) {
        records.add(record(item, records.size()));
      }
    }
    assertThat(records).hasSize(3);
    assertThat(relay(records)).isEmpty();
    assertThat(harness.queues().bodies("BUREAU")).hasSize(1);
    assertThat(harness.queues().bodies("NOTIFICATION")).hasSize(2);
  }

  @Test
  void whatAReviewerWroteStaysInTheTable() throws Exception {
    Order order = harness.seeds().submitted(harness.number());
    harness.seeds().reject(order.id());
    List<Record> records = new ArrayList<>();
    for (Map<String, AttributeValue> item : harness.table().partition("ORDER#" + order.id())) {
      if (item.get("sk").s().startsWith("EVENT#")) {
        records.add(record(item, records.size()));
      }
    }
    assertThat(records.toString()).contains("made up");
    assertThat(relay(records)).isEmpty();
    assertThat(harness.queues().sent())
        .isNotEmpty()
        .allSatisfy(sent ->
            assertThat(HandlerJson.object(Json.read(sent.body().getBytes(StandardCharsets.UTF_8))))
                .containsOnlyKeys("eventId", "type", "id", "account", "actor", "at"));
    assertThat(harness.output().lines()).isEmpty();
  }

  @Test
  void anInstancesItemsCanBeRelayed() throws Exception {
    String id = harness.seeds().instance(harness.number());
    List<Record> records = new ArrayList<>();
    for (Map<String, AttributeValue> item : harness.table().partition("INSTANCE#" + id)) {
      if (item.get("sk").s().startsWith("EVENT#")) {
        records.add(record(item, records.size()));
      }
    }
    assertThat(relay(records)).isEmpty();
    assertThat(harness.queues().bodies("INSTANCE"))
        .singleElement()
        .satisfies(body -> assertThat(QueueMessage.read(body).subjectId()).isEqualTo(id));
    assertThat(harness.queues().bodies("NOTIFICATION")).isEmpty();
  }

  @Test
  void recordsAreRelayedInTheirOrder() throws Exception {
    List<Record> records = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      records.add(record(EventType.ORDER_SUBMITTED, i));
      ids.add("e-" + i);
    }
    assertThat(relay(records)).isEmpty();
    assertThat(harness.queues().bodies("NOTIFICATION"))
        .extracting(body -> QueueMessage.read(body).id())
        .isEqualTo(ids);
  }

  @Test
  void atTheFirstFailureItStopsAndReportsThatRecord() throws Exception {
    List<Record> records = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      records.add(record(EventType.ORDER_SUBMITTED, i));
    }
    harness.queues().takeOnly(4);
    assertThat(relay(records)).containsExactly("100000000000000000002");
    assertThat(harness.queues().sent()).hasSize(4);
    assertThat(harness.output().events("record_failed")).hasSize(1);
    harness.queues().takeOnly(100);
    assertThat(relay(records.subList(2, 5))).isEmpty();
    assertThat(harness.queues().sent()).hasSize(10);
  }

  @Test
  void aRecordThatReachedOneOfItsQueuesIsSentToAllAgain() throws Exception {
    harness.queues().takeOnly(1);
    List<Record> records = List.of(record(EventType.REVIEW_PASSED, 1));
    assertThat(relay(records)).hasSize(1);
    harness.queues().takeOnly(100);
    assertThat(relay(records)).isEmpty();
    assertThat(queues()).containsExactly("BUREAU", "NOTIFICATION", "WEBHOOK");
    assertThat(harness.queues().sent()).hasSize(4);
  }

  @Test
  void whatIsDeliveredAgainIsSentAgain() throws Exception {
    List<Record> records = List.of(record(EventType.ORDER_EXPIRED, 1));
    relay(records);
    relay(records);
    assertThat(harness.queues().bodies("NOTIFICATION")).hasSize(2).doesNotContainNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "eventId", "subjectId", "account", "at"})
  void anImageThatLacksSomethingIsReportedAndNotPassedOn(String name) throws Exception {
    Map<String, AttributeValue> image = image(event(EventType.ORDER_SUBMITTED, 1));
    image.remove(name);
    List<Record> records =
        List.of(
            record(EventType.ORDER_SUBMITTED, 0),
            record(image, 1),
            record(EventType.ORDER_SUBMITTED, 2));
    assertThat(relay(records)).containsExactly("100000000000000000001");
    assertThat(harness.queues().bodies("NOTIFICATION")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_SUCH_EVENT", "", "order_submitted"})
  void anUnknownTypeIsReported(String type) throws Exception {
    Map<String, AttributeValue> image = image(event(EventType.ORDER_SUBMITTED, 1));
    image.put("type", AttributeValue.fromS(type));
    assertThat(relay(List.of(record(image, 1)))).containsExactly("100000000000000000001");
  }

  @Test
  void aRecordWithoutAnImageIsReported() throws Exception {
    Record bare =
        Record.builder().eventName("REMOVE").dynamodb(change -> change.sequenceNumber("7")).build();
    assertThat(relay(List.of(bare))).containsExactly("7");
  }

  @Test
  void primingSendsAnEventOfNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, RelayEventsFunction::new))
        .containsOnlyOnce("BatchGetItem", "TransactWriteItems")
        .contains("SendMessage");
    assertThat(harness.queues().bodies("NOTIFICATION"))
        .allSatisfy(body -> assertThat(QueueMessage.read(body).subjectId()).isEqualTo("priming"));
    assertThat(harness.queues().bodies("BUREAU")).isEmpty();
    assertThat(harness.queues().bodies("INSTANCE")).isEmpty();
  }
}
