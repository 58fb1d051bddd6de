package cn.beian.domain.review;

import static cn.beian.domain.review.ReviewWalkTest.caller;
import static cn.beian.domain.review.ReviewWalkTest.word;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.event.EventType;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.order.DecideReview.Decision;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Orders that two reviewers have to pass. */
class FourEyesTest {
  private final Office office =
      new Office(Office.reviews(Set.of("FIRST_FILING", "NO_TYPE_AT_ALL")));
  private final OrderId id = office.submitted(Samples.filing()).id();

  private String pass(String user) {
    return word(office.review.decide(caller(user), id, Decision.PASS, List.of()));
  }

  private OrderState state() {
    return office.order(id).state();
  }

  @Test
  void theSecondReviewerDecides() {
    assertThat(pass("first")).isEqualTo("DONE");
    assertThat(state()).isEqualTo(OrderState.AWAITING_REVIEW);
    Review proposed = office.store.review(id).orElseThrow();
    assertThat(proposed.state()).isEqualTo(Review.State.PROPOSED);
    assertThat(proposed.proposedBy()).isEqualTo("first");
    assertThat(proposed.claim()).as("let go for the other").isNull();
    assertThat(office.store.events.getLast().type()).isEqualTo(EventType.PASS_PROPOSED);
    assertThat(pass("second")).isEqualTo("DONE");
    assertThat(state()).isEqualTo(OrderState.REVIEW_PASSED);
  }

  @Test
  void theFirstMayNotBeTheSecond() {
    pass("first");
    assertThat(pass("first")).isEqualTo("FOUR_EYES");
    office.advance(Duration.ofDays(3));
    assertThat(pass("first")).as("however long he waits").isEqualTo("FOUR_EYES");
    assertThat(state()).isEqualTo(OrderState.AWAITING_REVIEW);
  }

  @Test
  void oneIsEnoughToSendItBackAndANewRoundBeginsWithNoProposal() {
    pass("first");
    Reason reason = new Reason(Reason.FREE, null, "made up");
    assertThat(word(office.review.decide(caller("first"), id, Decision.REJECT, List.of(reason))))
        .isEqualTo("DONE");
    Office.done(office.submit.submit(Office.customer("a"), id));
    assertThat(pass("second")).isEqualTo("DONE");
    assertThat(state()).as("his is the first word now").isEqualTo(OrderState.AWAITING_REVIEW);
  }

  @Test
  void aVideoAskedForBetweenBothHoldsTheSecondUp() {
    pass("first");
    Instant later = office.now().plus(Duration.ofHours(1));
    new ScheduleVideo(office.desk).schedule(caller("second"), id, Video.Kind.DINGTALK, later);
    assertThat(pass("second")).isEqualTo("VIDEO_OUTSTANDING");
  }

  @Test
  void otherTypesNeedOne() {
    Office other = new Office(Office.reviews(Set.of("CHANGE")));
    OrderId order = other.submitted(Samples.filing()).id();
    assertThat(other.pass(order).state()).isEqualTo(OrderState.REVIEW_PASSED);
  }
}
