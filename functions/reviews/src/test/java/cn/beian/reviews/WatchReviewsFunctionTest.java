package cn.beian.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Role;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.queue.DueBatch;
import cn.beian.platform.table.Due;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerMessages;
import cn.beian.testing.HandlerPriming;
import cn.beian.testing.HandlerReply;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** ReviewQueue. */
class WatchReviewsFunctionTest {
  /** The day of the target: the orders are submitted on Monday at ten. */
  private static final LocalDate TARGET = LocalDate.of(2026, 11, 24);

  private static final LocalDate VIDEO = LocalDate.of(2026, 11, 25);

  @RegisterExtension final HandlerHarness harness = new HandlerHarness();

  private OrderId id = new OrderId("");

  @BeforeEach
  void lay() {
    harness.ownTable();
    id = harness.seeds().submitted(harness.number()).id();
  }

  private List<String> watch(LocalDate day) throws Exception {
    RequestStreamHandler handler = harness.make(WatchReviewsFunction::new);
    return harness.failures(handler, HandlerMessages.batch(harness.due(Due.Kind.REVIEW, day)));
  }

  private void watchAt(String instant, LocalDate day) throws Exception {
    harness.setTime(Instant.parse(instant));
    assertThat(watch(day)).isEmpty();
  }

  private List<String> history() {
    return harness.seeds().history(id);
  }

  private HandlerReply reviewer(RequestStreamHandler handler, HttpEvent event) throws Exception {
    return harness.call(handler, HandlerCaller.of(Role.REVIEWER).calls(event));
  }

  /** For Wednesday at ten. */
  private void appoint(String kind) throws Exception {
    HttpEvent event =
        LambdaEvents.http("POST", "/reviews/" + id + "/videos")
            .resource("/reviews/{orderId}/videos")
            .pathParameter("orderId", id.value())
            .body("{\"kind\":\"" + kind + "\",\"at\":\"2026-11-25T02:00:00Z\"}");
    reviewer(harness.make(ScheduleVideoFunction::new), event).done(200);
  }

  @Test
  void aReviewWhoseTargetWentByIsLateOnce() throws Exception {
    watchAt("2026-11-24T01:59:00Z", TARGET);
    assertThat(history()).endsWith("ORDER_SUBMITTED");
    watchAt("2026-11-24T02:01:00Z", TARGET);
    assertThat(history()).endsWith("REVIEW_LATE");
    assertThat(harness.output().events("review_late"))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("order", id.value()));
    assertThat(harness.due(Due.Kind.REVIEW, TARGET)).as("nothing is ahead").isEmpty();
    HandlerReply queue =
        reviewer(harness.make(ListReviewsFunction::new), LambdaEvents.http("GET", "/reviews"));
    assertThat(queue.done(200).at("/items/0/late")).isEqualTo(true);
  }

  @Test
  void whatComesAgainChangesNothing() throws Exception {
    List<String> bodies = new ArrayList<>();
    harness.setTime(Instant.parse("2026-11-24T02:01:00Z"));
    bodies.addAll(harness.due(Due.Kind.REVIEW, TARGET));
    bodies.addAll(harness.due(Due.Kind.REVIEW, TARGET));
    RequestStreamHandler handler = harness.make(WatchReviewsFunction::new);
    assertThat(harness.failures(handler, HandlerMessages.batch(bodies))).isEmpty();
    Map<String, String> after = harness.table().dump();
    assertThat(harness.failures(handler, HandlerMessages.batch(bodies))).isEmpty();
    assertThat(harness.table().dump()).isEqualTo(after);
    assertThat(history()).containsOnlyOnce("REVIEW_LATE");
  }

  @Test
  void aDingTalkVideoIsMissedAnHourAfterItsTime() throws Exception {
    appoint("DINGTALK");
    watchAt("2026-11-24T02:01:00Z", TARGET);
    watchAt("2026-11-25T02:59:00Z", VIDEO);
    assertThat(history()).endsWith("REVIEW_LATE");
    watchAt("2026-11-25T03:01:00Z", VIDEO);
    assertThat(history()).endsWith("VIDEO_APPOINTED", "REVIEW_LATE", "VIDEO_MISSED");
    HttpEvent reject =
        LambdaEvents.http("POST", "/reviews/" + id + "/decision")
            .resource("/reviews/{orderId}/decision")
            .pathParameter("orderId", id.value())
            .body("{\"decision\":\"REJECT\",\"reasons\":[{\"code\":\"VIDEO_NOT_DONE\"}]}");
    reviewer(harness.make(DecideReviewFunction::new), reject).done(200);
  }

  @Test
  void aCommitmentIsMissedWhenItsTimeIsOverAndBothComeAtOnceAfterALongStop() throws Exception {
    appoint("COMMITMENT");
    harness.setTime(Instant.parse("2026-11-25T02:00:01Z"));
    assertThat(watch(TARGET)).isEmpty();
    assertThat(history()).endsWith("VIDEO_MISSED", "REVIEW_LATE");
    assertThat(harness.due(Due.Kind.REVIEW, TARGET)).isEmpty();
    assertThat(harness.due(Due.Kind.REVIEW, VIDEO)).isEmpty();
  }

  @Test
  void anOrderThatLeftTheReviewWaitsForNothing() throws Exception {
    String body = new DueBatch(Due.Kind.REVIEW, List.of(id.value())).write();
    harness.seeds().pass(id);
    harness.setTime(Instant.parse("2026-11-24T02:01:00Z"));
    assertThat(harness.due(Due.Kind.REVIEW, TARGET)).isEmpty();
    Map<String, String> before = harness.table().dump();
    RequestStreamHandler handler = harness.make(WatchReviewsFunction::new);
    assertThat(harness.failures(handler, HandlerMessages.batch(List.of(body)))).isEmpty();
    assertThat(harness.table().dump()).isEqualTo(before);
  }

  @Test
  void primingAsksTheTableAndChangesNothing() throws Exception {
    assertThat(HandlerPriming.operations(harness, WatchReviewsFunction::new))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
  }
}
