package cn.beian.servicecodes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.Status;
import cn.beian.platform.json.Json;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** InventoryQueue. */
class ReceiveInventoryEventFunctionTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private List<String> receive(List<String> bodies) throws Exception {
    return harness.failures(
        harness.make(ReceiveInventoryEventFunction::new), HandlerMessages.batch(bodies));
  }

  private String id() {
    return "i-" + harness.number();
  }

  private String event(int version, Map<String, Object> otherwise) {
    Map<String, Object> event = Stock.event(harness.number(), id(), otherwise);
    event.put("version", version);
    return Json.text(event);
  }

  private Instance kept() throws Exception {
    return new Stock(harness).instance(id());
  }

  @ParameterizedTest
  @CsvSource({
    "BOUGHT,LIVE",
    "RENEWED,LIVE",
    "CHANGED,LIVE",
    "EXPIRED,EXPIRED",
    "RELEASED,RELEASED"
  })
  void everyEventSaysAllThatIsKnown(String type, Status status) throws Exception {
    Map<String, Object> more =
        Map.of("type", type, "firstMonths", 3, "orderAmountFen", 9_900L, "months", 6);
    assertThat(receive(List.of(event(7, more)))).isEmpty();
    assertThat(kept())
        .returns(status, Instance::status)
        .returns(3, Instance::firstMonths)
        .returns(6, Instance::months)
        .returns(9_900L, Instance::orderAmountFen)
        .returns("192.0.2.10", Instance::ipAddress)
        .returns(7L, Instance::version);
    assertThat(harness.table().partition("INSTANCE#" + id())).hasSize(2);
    assertThat(harness.queues().sent()).as("only the relay publishes").isEmpty();
    assertThat(harness.output().lines()).isEmpty();
  }

  @Test
  void aRenewalAddsNoQuota() throws Exception {
    harness.seeds().code(harness.number());
    receive(List.of(event(2, Map.of("type", "RENEWED", "months", 24))));
    assertThat(kept().months()).isEqualTo(24);
    assertThat(kept().freeCodesIssued()).isEqualTo(1);
  }

  @Test
  void theNewestWinsWhateverTheOrderAndHoweverOften() throws Exception {
    List<String> story = new ArrayList<>();
    story.add(event(1, Map.of()));
    story.add(event(2, Map.of("type", "RENEWED", "months", 24)));
    story.add(event(3, Map.of("type", "CHANGED", "publicBandwidth", false)));
    story.add(event(4, Map.of("type", "EXPIRED")));
    story.add(event(5, Map.of("type", "RELEASED")));
    long seed = 20261122;
    HandlerParallel.calls(
        3,
        i -> {
          List<String> shuffled = new ArrayList<>(story);
          shuffled.addAll(story);
          Collections.shuffle(shuffled, new Random(seed + i));
          assertThat(receive(shuffled.subList(0, 5))).isEmpty();
          return receive(shuffled.subList(5, 10));
        });
    assertThat(kept().status()).as("seed %d", seed).isEqualTo(Status.RELEASED);
    Map<String, String> after = harness.table().dump();
    assertThat(receive(story)).isEmpty();
    assertThat(harness.table().dump()).isEqualTo(after);
  }

  @Test
  void aContradictionWithinOneVersionChangesNothing() throws Exception {
    receive(List.of(event(2, Map.of())));
    assertThat(receive(List.of(event(2, Map.of("type", "RELEASED"))))).isEmpty();
    assertThat(kept().status()).isEqualTo(Status.LIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "poison",
        "null",
        "[]",
        "{}",
        "{\"type\":\"BOUGHT\"}",
        "{\"day\":\"2026-12-23\",\"shard\":0}"
      })
  void onePoisonedMessageIsReportedAndTheNineBesideItAreDone(String poison) throws Exception {
    List<String> bodies = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      bodies.add(Json.text(Stock.event(harness.number(), id() + "-" + i, Map.of())));
    }
    bodies.add(4, poison);
    assertThat(receive(bodies)).containsExactly("m-4");
    for (int i = 0; i < 9; i++) {
      assertThat(harness.table().partition("INSTANCE#" + id() + "-" + i)).hasSize(2);
    }
    assertThat(harness.output().events("message_failed"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("message", "m-4"));
  }

  @Test
  void aTableThatIsDownFailsTheMessageAndNotTheBatch() throws Exception {
    ReceiveInventoryEventFunction cut =
        harness.make(
            Map.of("AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:9"),
            ReceiveInventoryEventFunction::new);
    List<String> bodies = List.of(event(1, Map.of()), event(2, Map.of()));
    assertThat(harness.failures(cut, HandlerMessages.batch(bodies))).containsExactly("m-0", "m-1");
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, ReceiveInventoryEventFunction::new))
        .containsExactly("TransactWriteItems");
  }
}
