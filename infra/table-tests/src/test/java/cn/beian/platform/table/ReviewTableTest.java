package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.REVIEWER;
import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.word;
import static cn.beian.platform.table.Together.answer;
import static cn.beian.platform.table.Together.colliding;
import static cn.beian.platform.table.Together.count;
import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderAction;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.Reason;
import cn.beian.domain.review.Call;
import cn.beian.domain.review.ClaimReview;
import cn.beian.domain.review.RecordCall;
import cn.beian.domain.review.RecordCall.Made;
import cn.beian.domain.review.RecordVideo;
import cn.beian.domain.review.ReleaseReview;
import cn.beian.domain.review.ReplanReview;
import cn.beian.domain.review.Review;
import cn.beian.domain.review.ReviewPolicy;
import cn.beian.domain.review.ScheduleVideo;
import cn.beian.domain.review.Video;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.domain.time.WorkdayCalendar;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.rules.Policies;
import cn.beian.platform.table.ReviewTable.Wanted;
import cn.beian.testing.SampleFilings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews in the table: the queue, claims, and what ends them. */
class ReviewTableTest {
  private static final Wanted ALL = new Wanted(null, null);
  private static final List<Reason> REASONS = List.of(new Reason(Reason.FREE, null, "made up"));

  private final Agency agency = Agency.open();

  private static Caller reviewer(int number) {
    return new Caller(REVIEWER.account(), "reviewer-" + number, REVIEWER.role(), Set.of());
  }

  private Review review(OrderId id) {
    return agency.orders.review(id).orElseThrow();
  }

  private Map<Key, ?> item(OrderId id) {
    Key key = Key.review(id);
    return Map.of(key, agency.items().get(key));
  }

  private Filing in(Province province) {
    Map<String, Object> json =
        SampleFilings.company(ShanghaiDays.of(agency.clock.instant()), agency.code());
    SampleFilings.set(json, "/province", province.code());
    SampleFilings.set(json, "/subject/certificateNumber", "SAMPLE" + Agency.domain());
    SampleFilings.set(json, "/services/0/domains", List.of(Map.of("name", Agency.domain())));
    return SampleFilings.filing(json);
  }

  @Test
  void aReviewBeginsWithEachSubmissionAndEndsWhenTheOrderLeaves() {
    Order order = agency.submitted("a");
    Review first = review(order.id());
    assertThat(first.entry())
        .isEqualTo(
            new Review.Entry(
                order.id(),
                order.type(),
                order.province(),
                1,
                order.changedAt(),
                order.changedAt().plus(Duration.ofDays(1))));
    Made missed = new Made(Call.Contact.PRINCIPAL, 0, Call.Result.UNANSWERED, null);
    done(new RecordCall(agency.desk).record(REVIEWER, order.id(), missed));
    Instant later = agency.clock.instant().plus(Duration.ofHours(2));
    done(new ScheduleVideo(agency.desk).schedule(REVIEWER, order.id(), Video.Kind.DINGTALK, later));
    Review worked = review(order.id());
    assertThat(worked.calls()).hasSize(1);
    assertThat(worked.lastVideo())
        .contains(new Video(Video.Kind.DINGTALK, later, "reviewer", null, null));
    agency.reject(order.id());
    Review closed = review(order.id());
    assertThat(closed.state()).isEqualTo(Review.State.DECIDED);
    assertThat(closed.outcome()).isEqualTo(OrderAction.REJECT);
    assertThat(closed.calls()).isEqualTo(worked.calls());
    assertThat(item(order.id()).toString())
        .doesNotContain("ownerKey", "ownerSort", "claimedBy", "claimedUntil");
    agency.clock.advance(Duration.ofDays(1));
    done(agency.submit.submit(customer("a"), order.id()));
    Review again = review(order.id());
    assertThat(again.entry().round()).isEqualTo(2);
    assertThat(again.open()).isTrue();
    assertThat(again.calls()).isEmpty();
    assertThat(again.videos()).isEmpty();
    assertThat(again.outcome()).isNull();
    assertThat(again.version()).isGreaterThan(closed.version());
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void ofThirtyTwoReviewersOneHasTheClaim(long seed) {
    Order order = agency.submitted("a");
    Agency busy = seed % 2 == 0 ? agency : colliding(agency);
    ClaimReview claim = new ClaimReview(busy.desk);
    Map<String, Integer> answers =
        count(together(seed, 32, i -> answer(() -> claim.claim(reviewer(i), order.id()))));
    assertThat(answers).as("seed " + seed).isEqualTo(Map.of("DONE", 1, "REVIEW_CLAIMED", 31));
    String holder = review(order.id()).claim().by();
    assertThat(word(new ReleaseReview(agency.desk).release(REVIEWER, order.id())))
        .isEqualTo("REVIEW_CLAIMED");
    int number = Integer.parseInt(holder.substring(holder.indexOf('-') + 1));
    done(new ReleaseReview(agency.desk).release(reviewer(number), order.id()));
    done(claim.claim(REVIEWER, order.id()));
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void ofDecisionsAndClaimsAtTheSameMomentOneDecisionWinsOrNone(long seed) {
    Order order = agency.submitted("a");
    Agency busy = seed % 2 == 0 ? agency : colliding(agency);
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Caller by = reviewer(i);
      Decision decision = i % 2 == 0 ? Decision.PASS : Decision.REJECT;
      work.add(() ->
          decision + " " + answer(() -> busy.review.decide(by, order.id(), decision, REASONS)));
      work.add(() ->
          "CLAIM " + answer(() -> new ClaimReview(busy.desk).claim(reviewer(99), order.id())));
    }
    List<String> answers = together(seed, work);
    List<String> decided =
        answers.stream().filter(each -> each.matches("(PASS|REJECT) DONE")).toList();
    OrderState state = agency.order(order.id()).state();
    String told = "seed " + seed + ": " + answers;
    if (state == OrderState.AWAITING_REVIEW) {
      assertThat(decided).as(told).isEmpty();
      assertThat(answers).as(told).contains("CLAIM DONE");
      return;
    }
    boolean passed = state == OrderState.REVIEW_PASSED;
    assertThat(decided).as(told).containsExactly(passed ? "PASS DONE" : "REJECT DONE");
    assertThat(review(order.id()).outcome())
        .as(told)
        .isEqualTo(passed ? OrderAction.PASS : OrderAction.REJECT);
    assertThat(queue(ALL, 100)).isEmpty();
  }

  /** Whoever read the order before it left finds it gone, whatever he does. */
  @Test
  void anActOnAnOrderThatHasLeftIsRefused() {
    Order order = agency.submitted("a");
    agency.pass(order.id());
    Map<Key, ?> before = agency.itemsWithoutAudit();
    assertThat(word(new ClaimReview(agency.desk).claim(REVIEWER, order.id())))
        .isEqualTo("NOT_IN_REVIEW");
    assertThat(word(new ClaimReview(agency.desk).claim(REVIEWER, new OrderId("nobody"))))
        .isEqualTo("ORDER_NOT_FOUND");
    assertThat(agency.itemsWithoutAudit()).isEqualTo(before);
  }

  private List<OrderId> queue(Wanted wanted, int limit) {
    List<OrderId> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<Review> page = agency.reviews.queue(wanted, limit, cursor);
      page.items().forEach(each -> all.add(each.entry().order()));
      cursor = page.cursor();
    } while (cursor != null);
    return all;
  }

  @Test
  void theQueueIsByAgeAndIsListedByProvinceAndByLateness() {
    List<OrderId> all = new ArrayList<>();
    List<OrderId> inJiangsu = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Province province = i % 3 == 0 ? Province.JS : Province.GD;
      OrderId id = agency.submitted("account-" + i, in(province)).id();
      all.add(id);
      if (province == Province.JS) {
        inJiangsu.add(id);
      }
      agency.clock.advance(Duration.ofHours(5));
    }
    for (int limit : List.of(1, 2, 3, 7, 100)) {
      assertThat(queue(ALL, limit)).as("limit %s", limit).isEqualTo(all);
      assertThat(queue(new Wanted(Province.JS, null), limit)).isEqualTo(inJiangsu);
      Instant now = review(all.get(2)).entry().dueBy().plusSeconds(1);
      assertThat(queue(new Wanted(null, now), limit)).isEqualTo(all.subList(0, 3));
      assertThat(queue(new Wanted(Province.JS, now), limit)).isEqualTo(inJiangsu.subList(0, 1));
      Instant exactly = review(all.get(2)).entry().dueBy();
      assertThat(queue(new Wanted(null, exactly), limit)).isEqualTo(all.subList(0, 2));
    }
    agency.pass(all.get(3));
    agency.reject(all.get(0));
    all.remove(3);
    all.remove(0);
    assertThat(queue(ALL, 2)).isEqualTo(all);
  }

  @Test
  void aCursorBeyondWhatIsLateIsNoneOfThatList() {
    agency.submitted("a");
    agency.clock.advance(Duration.ofHours(5));
    agency.submitted("b");
    agency.clock.advance(Duration.ofHours(5));
    agency.submitted("c");
    String cursor = agency.reviews.queue(ALL, 2, null).cursor();
    Wanted late = new Wanted(null, agency.clock.instant().plus(Duration.ofHours(15)));
    assertThat(queue(late, 1)).hasSize(1);
    assertThatThrownBy(() -> agency.reviews.queue(late, 2, cursor))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aVideoCountsOnceWhicheverOrderItCameWith() {
    OrderId first = agency.submitted("a").id();
    OrderId second = agency.submitted("b").id();
    RecordVideo record = new RecordVideo(agency.desk);
    Instant later = agency.clock.instant().plus(Duration.ofHours(2));
    for (OrderId id : List.of(first, second)) {
      done(new ScheduleVideo(agency.desk).schedule(REVIEWER, id, Video.Kind.COMMITMENT, later));
    }
    done(record.record(REVIEWER, first, Video.Result.FAILED, "digest"));
    assertThat(word(record.record(REVIEWER, second, Video.Result.PASSED, "digest")))
        .isEqualTo("VIDEO_USED_BEFORE");
    assertThat(review(second).lastVideo().orElseThrow().result()).isNull();
    done(record.record(REVIEWER, second, Video.Result.PASSED, "another"));
    assertThat(agency.orders.history(first))
        .extracting(Event::type)
        .contains(EventType.VIDEO_APPOINTED);
  }

  private List<String> due() {
    Instant now = agency.clock.instant();
    return DueThings.of(agency, Due.Kind.REVIEW, ShanghaiDays.of(now).minusDays(3), now);
  }

  @Test
  void aReviewWaitsForItsTargetAndItsVideoUntilItIsOver() {
    OrderId id = agency.submitted("a").id();
    Instant since = agency.clock.instant();
    Instant later = since.plus(Duration.ofHours(2));
    done(new ScheduleVideo(agency.desk).schedule(REVIEWER, id, Video.Kind.COMMITMENT, later));
    assertThat(due()).isEmpty();
    agency.clock.advance(Duration.ofHours(2));
    assertThat(due()).containsExactly(id.value());
    done(new RecordVideo(agency.desk).record(REVIEWER, id, Video.Result.FAILED, null));
    assertThat(due()).as("the outcome is there").isEmpty();
    agency.clock.advance(Duration.ofHours(23));
    assertThat(due()).as("the target").containsExactly(id.value());
    agency.reject(id);
    assertThat(due()).isEmpty();
    assertThat(item(id).toString()).doesNotContain("dueAt", "wakesAt");
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void ofThirtyTwoLooksAndADecisionEachThingHappensOnce(long seed) {
    OrderId id = agency.submitted("a").id();
    Instant later = agency.clock.instant().plus(Duration.ofHours(2));
    done(new ScheduleVideo(agency.desk).schedule(REVIEWER, id, Video.Kind.COMMITMENT, later));
    agency.clock.advance(Duration.ofDays(2));
    Agency busy = seed % 2 == 0 ? agency : colliding(agency);
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      work.add(() -> answer(() -> busy.watchReview.watch(id)));
    }
    work.add(() -> answer(() -> busy.review.decide(reviewer(1), id, Decision.REJECT, REASONS)));
    together(seed, work);
    busy.watchReview.watch(id);
    List<EventType> history = agency.orders.history(id).stream().map(Event::type).toList();
    assertThat(history).as("seed " + seed).doesNotHaveDuplicates();
    assertThat(history.contains(EventType.VIDEO_MISSED))
        .as("seed %d: both or none: %s", seed, history)
        .isEqualTo(history.contains(EventType.REVIEW_LATE));
    assertThat(agency.order(id).state() == OrderState.REVIEW_REJECTED)
        .isEqualTo(!review(id).open());
  }

  /** By the calendar of the test's agency the day after the submission is worked. */
  private ReplanReview replan(boolean off) {
    LocalDate next = ShanghaiDays.of(agency.clock.instant()).plusDays(1);
    ReviewPolicy day = Policies.review();
    ReviewPolicy policy =
        new ReviewPolicy(
            off ? new WorkdayCalendar(Map.of(next, false)) : day.calendar(),
            day.targetWorkdays(),
            day.lease(),
            day.callGap(),
            day.videoGrace(),
            day.fourEyes());
    return new ReplanReview(agency.orders, agency.reviews, policy, agency.clock);
  }

  @Test
  void aTargetMovesWithTheCalendarAndBackAgain() {
    OrderId id = agency.submitted("a").id();
    Instant first = review(id).entry().dueBy();
    ReplanReview amended = replan(true);
    ReplanReview former = replan(false);
    assertThat(done(amended.replan(id))).isTrue();
    assertThat(done(amended.replan(id))).as("again").isFalse();
    assertThat(review(id).entry().dueBy()).isAfter(first);
    agency.clock.advance(Duration.ofDays(1));
    assertThat(due()).as("not by the old calendar").isEmpty();
    agency.clock.advance(Duration.ofDays(30));
    assertThat(done(former.replan(id))).isTrue();
    assertThat(review(id).entry().dueBy()).isEqualTo(first);
    assertThat(due()).as("long past, and found today").containsExactly(id.value());
    assertThat(done(agency.watchReview.watch(id)).late()).isTrue();
    assertThat(done(former.replan(id))).isFalse();
  }

  @Test
  void whatLeftTheReviewIsNotMoved() {
    OrderId id = agency.submitted("a").id();
    agency.pass(id);
    Map<Key, ?> before = agency.itemsWithoutAudit();
    assertThat(done(replan(true).replan(id))).isFalse();
    assertThat(done(replan(true).replan(new OrderId("nobody")))).isFalse();
    assertThat(agency.itemsWithoutAudit()).isEqualTo(before);
  }
}
