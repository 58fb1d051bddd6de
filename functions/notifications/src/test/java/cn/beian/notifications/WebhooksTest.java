package cn.beian.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.event.EventType;
import cn.beian.platform.outside.HttpSignature;
import cn.beian.platform.rules.Policies;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerParallel;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HandlerRequest;
import cn.beian.testing.LambdaEvents;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an event to a customer's own system. */
class WebhooksTest {
  @RegisterExtension final HandlerHarness harness = new HandlerHarness();
  private WebhookScene scene;

  @BeforeEach
  void begin() {
    scene = new WebhookScene(harness);
  }

  @AfterEach
  void end() {
    scene.close();
  }

  private boolean signed(HandlerRequest request, String secret) {
    byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
    HttpSignature signature = new HttpSignature(secret, harness.clock());
    String header = String.valueOf(request.headers().get("beian-signature"));
    String[] parts = header.split(",", -1);
    boolean fits = false;
    for (int i = 1; i < parts.length; i++) {
      fits |= signature.fits(parts[0] + "," + parts[i], body);
    }
    return fits;
  }

  @Test
  void eventsArePostedSignedInOrderAndOnce() throws Exception {
    String before = scene.happens(EventType.ORDER_CREATED, "o-1");
    String secret = scene.register();
    harness.output().secret(secret);
    List<String> ids = new ArrayList<>();
    ids.add(scene.happens(EventType.ORDER_SUBMITTED, "o-1"));
    ids.add(scene.happens(EventType.SERVICE_CODE_ISSUED, "i-1"));
    ids.add(scene.happens(EventType.REVIEW_PASSED, "o-1"));
    scene.dispatch();
    assertThat(scene.receiver.ids()).isEqualTo(ids).doesNotContain(before);
    assertThat(scene.receiver.taken()).allMatch(request -> signed(request, secret));
    HandlerRequest last = scene.receiver.taken().getLast();
    assertThat(last.json())
        .containsEntry("type", "REVIEW_PASSED")
        .containsEntry("orderId", "o-1")
        .containsEntry("sequence", 3)
        .containsEntry("position", 4)
        .containsOnlyKeys("id", "type", "orderId", "sequence", "position", "at");
    assertThat(last.headers()).containsEntry("beian-event-id", ids.getLast());
    scene.sweep();
    assertThat(scene.receiver.ids()).hasSize(3);
    assertThat(scene.list().text()).doesNotContain(secret);
  }

  @Test
  void aFilterLetsThroughWhatItNames() throws Exception {
    scene
        .put(Map.of("url", scene.receiver.address(), "events", List.of("REVIEW_PASSED")))
        .done(200);
    scene.happens(EventType.ORDER_SUBMITTED, "o-1");
    String passed = scene.happens(EventType.REVIEW_PASSED, "o-1");
    scene.happens(EventType.ORDER_APPROVED, "o-1");
    scene.dispatch();
    assertThat(scene.receiver.ids()).containsExactly(passed);
    assertThat(scene.list().at("/items/0/delivered")).isEqualTo(3);
  }

  @Test
  void whatFailsForADayIsPausedAndToldAndGoesOnWhenItIsSwitchedOn() throws Exception {
    scene.register();
    scene.receiver.answer(request -> 500);
    List<String> ids = new ArrayList<>();
    ids.add(scene.happens(EventType.ORDER_SUBMITTED, "o-1"));
    ids.add(scene.happens(EventType.REVIEW_PASSED, "o-1"));
    scene.dispatch();
    assertThat(scene.receiver.ids()).containsExactly(ids.getFirst());
    Duration whole = Duration.ZERO;
    int attempts = 1;
    for (Duration wait : Policies.webhooks().retries()) {
      harness.pass(wait.minusSeconds(10));
      scene.sweep();
      assertThat(scene.receiver.ids()).as("too early").hasSize(attempts);
      assertThat(scene.list().at("/items/0/failedAttempts")).isEqualTo(attempts);
      harness.pass(Duration.ofSeconds(10));
      scene.sweep();
      assertThat(scene.receiver.ids()).as("after %s", wait).hasSize(++attempts);
      whole = whole.plus(wait);
    }
    assertThat(whole).isEqualTo(Duration.ofHours(24));
    assertThat(new LinkedHashSet<>(scene.receiver.ids())).containsExactly(ids.getFirst());
    isPausedAndTold();
    harness.pass(Duration.ofDays(2));
    scene.sweep();
    assertThat(scene.receiver.ids()).hasSize(attempts);
    scene.receiver.answer(request -> 200);
    scene.put(Map.of("url", scene.receiver.address(), "active", true)).done(200);
    scene.sweep();
    assertThat(scene.receiver.ids().subList(attempts, attempts + 2)).isEqualTo(ids);
    assertThat(scene.list().at("/items/0/active")).isEqualTo(true);
    assertThat(scene.list().at("/items/0/failure")).isNull();
  }

  private void isPausedAndTold() throws Exception {
    HandlerReply list = scene.list();
    assertThat(list.at("/items/0/active")).isEqualTo(false);
    assertThat(list.text("/items/0/failure")).isEqualTo("STATUS_500");
    assertThat(list.at("/items/0/pausedAt")).isNotNull();
    assertThat(harness.table().partition("ACCOUNT#" + scene.account()))
        .filteredOn(item -> item.get("sk").s().startsWith("EVENT#"))
        .filteredOn(item -> item.get("type").s().equals("WEBHOOK_PAUSED"))
        .hasSize(1)
        .allMatch(item -> item.get("subjectId").s().equals("w"));
  }

  @Test
  void aFailureKeepsTheOrderAndTheEventKeepsItsId() throws Exception {
    scene.register();
    scene.receiver.answer(request -> request.body().contains("REVIEW_PASSED") ? 503 : 200);
    String first = scene.happens(EventType.ORDER_SUBMITTED, "o-1");
    String second = scene.happens(EventType.REVIEW_PASSED, "o-1");
    String third = scene.happens(EventType.ORDER_APPROVED, "o-1");
    scene.dispatch();
    scene.receiver.answer(request -> 200);
    harness.pass(Duration.ofMinutes(1));
    scene.dispatch();
    assertThat(scene.receiver.ids()).containsExactly(first, second, second, third);
  }

  @Test
  void whoeverCrashedIsFollowedByAnotherAfterItsTime() throws Exception {
    scene.register();
    String id = scene.happens(EventType.ORDER_SUBMITTED, "o-1");
    scene.receiver.answer(request -> {
      harness.watch().fail(new IllegalStateException("crash"));
      return 200;
    });
    assertThatThrownBy(scene::sweep).isInstanceOf(AssertionError.class);
    harness.watch().reset();
    scene.receiver.answer(request -> 200);
    scene.sweep();
    assertThat(scene.receiver.ids()).as("still held").hasSize(1);
    harness.pass(Duration.ofMinutes(2));
    scene.sweep();
    assertThat(scene.receiver.ids()).containsExactly(id, id);
  }

  @Test
  void ofTwoWhoComeAtOnceOneDeliversAndNothingIsLost() throws Exception {
    scene.register();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(scene.happens(EventType.ORDER_EDITED, "o-1"));
    }
    HandlerParallel.calls(
        4,
        i -> {
          scene.sweep();
          return i;
        });
    scene.dispatch();
    assertThat(new ArrayList<>(new LinkedHashSet<>(scene.receiver.ids()))).isEqualTo(ids);
  }

  @Test
  void aReplaySendsAgainWhatTheFeedHas() throws Exception {
    scene.register();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(scene.happens(EventType.ORDER_EDITED, "o-1"));
    }
    scene.dispatch();
    scene.post(ReplayWebhookFunction::new, "replays", "{\"after\":1}").done(200);
    scene.sweep();
    assertThat(scene.receiver.ids().subList(3, 5)).isEqualTo(ids.subList(1, 3));
    scene.post(ReplayWebhookFunction::new, "replays", "{\"after\":99}").done(200);
    assertThat(scene.list().at("/items/0/delivered")).isEqualTo(3);
    scene.post(ReplayWebhookFunction::new, "replays", "{\"after\":-1}").refused(400, "MALFORMED");
  }

  @Test
  void aPingGoesAtOnceAndTellsWhatCameOfIt() throws Exception {
    scene.post(PingWebhookFunction::new, "pings", "").refused(404, "WEBHOOK_NOT_FOUND");
    String secret = scene.register();
    HandlerReply fine = scene.post(PingWebhookFunction::new, "pings", "").done(200);
    assertThat(fine.at("/delivered")).isEqualTo(true);
    assertThat(fine.at("/status")).isEqualTo(204);
    HandlerRequest ping = scene.receiver.taken().getFirst();
    assertThat(ping.json()).containsEntry("type", "PING").containsOnlyKeys("id", "type", "at");
    assertThat(signed(ping, secret)).isTrue();
    scene.receiver.answer(request -> 302);
    HandlerReply moved = scene.post(PingWebhookFunction::new, "pings", "").done(200);
    assertThat(moved.at("/delivered")).isEqualTo(false);
    assertThat(moved.text("/failure")).isEqualTo("STATUS_302");
    scene.receiver.close();
    HandlerReply gone = scene.post(PingWebhookFunction::new, "pings", "").done(200);
    assertThat(gone.text("/failure")).isEqualTo("CONNECTION");
    assertThat(gone.body()).doesNotContainKey("status");
  }

  @Test
  void afterARotationBothSecretsSignForADay() throws Exception {
    String old = scene.register();
    assertThat(scene.put(Map.of("url", scene.receiver.address())).done(200).body())
        .doesNotContainKey("secret");
    Map<String, Object> rotate = Map.of("url", scene.receiver.address(), "rotate", true);
    String fresh = scene.put(rotate).done(200).text("/secret");
    assertThat(fresh).isNotEqualTo(old).startsWith("whsec_");
    scene.post(PingWebhookFunction::new, "pings", "").done(200);
    HandlerRequest both = scene.receiver.taken().getLast();
    assertThat(signed(both, old)).isTrue();
    assertThat(signed(both, fresh)).isTrue();
    harness.pass(Duration.ofHours(24));
    scene.post(PingWebhookFunction::new, "pings", "").done(200);
    HandlerRequest one = scene.receiver.taken().getLast();
    assertThat(signed(one, old)).isFalse();
    assertThat(signed(one, fresh)).isTrue();
  }

  @Test
  void whatIsRemovedOrSwitchedOffGetsNothing() throws Exception {
    scene.register();
    scene.put(Map.of("url", scene.receiver.address(), "active", false)).done(200);
    scene.happens(EventType.ORDER_SUBMITTED, "o-1");
    scene.dispatch();
    assertThat(scene.receiver.ids()).isEmpty();
    var delete =
        LambdaEvents.http("DELETE", "/webhooks/w")
            .resource("/webhooks/{webhook}")
            .pathParameter("webhook", "w");
    scene.call(DeleteWebhookFunction::new, delete).done(200);
    scene.call(DeleteWebhookFunction::new, delete).refused(404, "WEBHOOK_NOT_FOUND");
    scene.sweep();
    assertThat(scene.receiver.ids()).isEmpty();
    assertThat(scene.list().list("/items")).isEmpty();
  }

  @Test
  void anAddressThatBecamePrivateGetsNothingMore() throws Exception {
    scene.register();
    scene.happens(EventType.ORDER_SUBMITTED, "o-1");
    var guarded = harness.make(DispatchWebhookFunction::new);
    harness.failures(guarded, HandlerMessages.batch(harness.queues().bodies("WEBHOOK")));
    assertThat(scene.receiver.taken()).isEmpty();
    assertThat(scene.list().text("/items/0/failure")).startsWith("ADDRESS_");
  }

  @Test
  void anEventThatIsRelayedTwiceStandsInTheFeedOnceAndIsSentOn() throws Exception {
    scene.relay("same", EventType.ORDER_SUBMITTED, "o-1");
    scene.relay("same", EventType.ORDER_SUBMITTED, "o-1");
    var events = LambdaEvents.http("GET", "/events");
    HandlerReply feed = scene.call(ListEventsFunction::new, events).done(200);
    assertThat(feed.list("/items")).hasSize(1);
    assertThat(feed.at("/after")).isEqualTo(1);
    assertThat(harness.queues().bodies("WEBHOOK")).hasSize(2);
    scene.relay("mine", EventType.WEBHOOK_CHANGED, "w");
    scene.relay("listed", EventType.BLACKLIST_CHANGED, "c-1");
    assertThat(scene.call(ListEventsFunction::new, events).list("/items")).hasSize(1);
  }

  @Test
  void severalAccountsThatAreDueGetAMessageEach() throws Exception {
    var handler = scene.make(DispatchWebhookFunction::new);
    String body = "{\"kind\":\"WEBHOOK\",\"ids\":[\"a-1\",\"a-2\",\"a-1\"]}";
    harness.failures(handler, HandlerMessages.batch(List.of(body)));
    assertThat(harness.queues().bodies("WEBHOOK"))
        .containsExactly(
            "{\"kind\":\"WEBHOOK\",\"ids\":[\"a-1\"]}", "{\"kind\":\"WEBHOOK\",\"ids\":[\"a-2\"]}");
  }

  @Test
  void primingChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, DispatchWebhookFunction::new))
        .containsExactly("Query", "GetItem", "TransactWriteItems");
    assertThat(scene.receiver.taken()).isEmpty();
  }
}
