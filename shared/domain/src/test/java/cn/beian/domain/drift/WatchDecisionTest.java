package cn.beian.domain.drift;

import static cn.beian.domain.fake.Office.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.DecisionTerm;
import cn.beian.domain.bureau.Operation;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Passage;
import cn.beian.domain.fake.MemoryDrifts;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Province;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.Party;
import cn.beian.domain.time.WorkdayCalendar;
import cn.beian.domain.upload.Channel;
import cn.beian.domain.upload.Outgoing;
import cn.beian.domain.upload.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchDecisionTest {
  private static final String NUMBER = "粤ICP备2026000001号";

  private final Office office = new Office();
  private final MemoryDrifts drifts = new MemoryDrifts();
  private final Order order = office.inBureauReview(Samples.filing());
  private final Instant submitted = office.now();
  private final WatchDecision watch =
      new WatchDecision(
          office.store.uploads,
          new DecisionTerm(new WorkdayCalendar(Map.of()), 20, Map.of()),
          id -> List.of(submission()),
          new DriftLog(drifts, office::now));

  private Event submission() {
    Passage passage =
        new Passage(Party.CONTACT, OrderState.SMS_PENDING, OrderState.BUREAU_REVIEW, List.of());
    return new Event(
        "e",
        EventType.SMS_CHECKS_COMPLETE,
        order.id().value(),
        order.account(),
        "made up",
        submitted,
        passage);
  }

  private void watch() {
    assertThat(watch.watch(office.order(order.id()))).isEqualTo(office.order(order.id()));
  }

  private void sent(boolean approved) {
    Outgoing outgoing =
        new Outgoing(
            order.id(),
            order.submission(),
            Province.GD,
            Operation.FIRST_FILING,
            Set.of("700001"),
            Map.of(),
            new Outgoing.Heard(true, approved, null, Map.of()),
            List.of(),
            1);
    Upload upload = new Upload(order.submissionId(), 1, "x0000000001.xml", "hash", false);
    office.store.uploads.begin(new Channel(Province.GD, 0, upload, null, 0, null, 1), outgoing);
  }

  @Test
  void anOrderIsOverdueAfterTheLastDayAndNotBefore() {
    watch();
    assertThat(drifts.list()).isEmpty();
    // Twenty working days from Sunday, 1 November 2026 on end on Friday, 27 November.
    office.setNow(Instant.parse("2026-11-27T15:59:59Z"));
    watch();
    assertThat(drifts.list()).isEmpty();
    office.setNow(Instant.parse("2026-11-27T16:00:00Z"));
    watch();
    assertThat(drifts.shown())
        .containsExactly("OVERDUE_DECISION " + order.id().value() + " " + order.submissionId());
  }

  @Test
  void onceItIsDecidedItIsOverdueNoMore() {
    office.advance(Duration.ofDays(40));
    watch();
    assertThat(drifts.list()).hasSize(1);
    done(office.result.apply(office.approval(order, NUMBER)));
    watch();
    assertThat(drifts.list()).isEmpty();
  }

  @Test
  void anApprovalWithoutNumbersWaitsForThemAndForNoDecision() {
    sent(true);
    office.advance(Duration.ofDays(40));
    watch();
    assertThat(drifts.shown())
        .containsExactly("NUMBER_MISSING " + order.id().value() + " " + order.submissionId());
    done(office.result.apply(office.approval(order, NUMBER)));
    watch();
    assertThat(drifts.list()).isEmpty();
  }

  @Test
  void whatWasNeverHandedOverIsNotLookedAt() {
    Order draft = done(office.create(Office.customer("b"), Samples.filing()));
    office.advance(Duration.ofDays(400));
    watch.watch(draft);
    assertThat(drifts.list()).isEmpty();
  }
}
