package cn.beian.domain.deregistration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.deregistration.Revocation.Standing;
import cn.beian.domain.order.Deadline;
import cn.beian.domain.order.OrderState;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Until when a deregistration can be revoked. */
class RevocationTest {
  private static final Instant LAPSE = Instant.parse("2026-11-24T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "DRAFT, NOT_SUBMITTED",
    "REVIEW_PASSED, ON_ITS_WAY",
    "HANDING_OVER, ON_ITS_WAY",
    "SMS_PENDING, UNANSWERED",
    "BUREAU_REVIEW, ANSWERED",
    "BUREAU_REJECTED, REFUSED",
    "APPROVED, DEREGISTERED",
    "ABANDONED, WITHOUT_EFFECT",
    "LAPSED, WITHOUT_EFFECT",
    "EXPIRED, WITHOUT_EFFECT",
  })
  void eachStateOfADeregistrationSaysHowItIs(OrderState state, Standing standing) {
    assertThat(Revocation.of(Deregistered.order("", state, null)).standing()).isEqualTo(standing);
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhileAnAnswerIsOutstandingDoingNothingRevokesIt(OrderState state) {
    Deadline deadline = new Deadline(Deadline.Kind.SMS_CHECK, LAPSE);
    Revocation revocation = Revocation.of(Deregistered.order("-1", state, deadline));
    boolean outstanding = state == OrderState.SMS_PENDING;
    assertThat(revocation.possible()).isEqualTo(outstanding);
    assertThat(revocation.smsDeadline()).isEqualTo(outstanding ? LAPSE : null);
  }

  @Test
  void whatIsDueOfADraftIsNoSmsDeadline() {
    Deadline overdue = new Deadline(Deadline.Kind.OVERDUE, LAPSE);
    assertThat(Revocation.of(Deregistered.order("", OrderState.DRAFT, overdue)))
        .isEqualTo(new Revocation(Standing.NOT_SUBMITTED, null));
  }
}
