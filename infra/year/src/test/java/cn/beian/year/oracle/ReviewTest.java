package cn.beian.year.oracle;

import static cn.beian.year.oracle.Tried.opened;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.year.oracle.Act.Kind;
import org.junit.jupiter.api.Test;

/** What is let before, in and after the review. The order was submitted on 6 January. */
class ReviewTest {

  private static Tried submitted() {
    return opened("NEW_SERVICE_SUBJECT_HERE", "2026-01-05T10:00")
        .then("2026-01-06T10:00", Kind.SUBMITTED)
        .until("2026-01-20T00:00");
  }

  @Test
  void inTheReviewTheCustomerCanOnlyWithdraw() {
    Tried order =
        submitted()
            .then("2026-01-06T11:00", Kind.EDITED)
            .then("2026-01-06T11:01", Kind.SUBMITTED)
            .then("2026-01-06T11:02", Kind.ABANDONED)
            .then("2026-01-06T11:03", Kind.WITHDRAWN)
            .then("2026-01-06T11:04", Kind.PASSED);
    assertThat(order.let()).containsExactly(true, false, false, false, true, false);
    assertThat(order.state()).isEqualTo("WITHDRAWN");
    assertThat(order.told("ORDER_WITHDRAWN", "EMAIL")).containsExactly("2026-01-06");
    assertThat(order.told("ORDER_WITHDRAWN", "SMS")).isEmpty();
  }

  @Test
  void aReviewerDoesNothingWithADraft() {
    Tried order =
        opened("FIRST_FILING", "2026-01-05T10:00")
            .then("2026-01-05T11:00", Kind.PASSED)
            .then("2026-01-05T11:01", Kind.REJECTED)
            .then("2026-01-05T11:02", Kind.CALL_UNANSWERED)
            .video("2026-01-05T11:03", "2026-01-06T11:00");
    assertThat(order.let()).containsExactly(false, false, false, false);
  }

  @Test
  void fromThePassingOnNothingIsTakenBack() {
    Tried order =
        submitted()
            .then("2026-01-07T10:00", Kind.PASSED)
            .then("2026-01-07T10:01", Kind.TAKEN, 1)
            .then("2026-01-07T11:00", Kind.WITHDRAWN)
            .then("2026-01-07T11:01", Kind.EDITED)
            .then("2026-01-07T12:00", Kind.BUREAU_APPROVED)
            .then("2026-01-07T13:00", Kind.BUREAU_REJECTED);
    assertThat(order.let()).containsExactly(true, true, true, false, false, true, false);
    assertThat(order.state()).isEqualTo("APPROVED");
    assertThat(order.inSite("ORDER_APPROVED")).containsExactly("2026-01-07");
  }

  @Test
  void afterTheReviewNobodyCallsAndNoVideoIsMissed() {
    Tried passed =
        submitted()
            .then("2026-01-07T10:00", Kind.PASSED)
            .then("2026-01-07T10:01", Kind.TAKEN, 1)
            .then("2026-01-07T11:00", Kind.CALL_UNANSWERED)
            .video("2026-01-07T11:01", "2026-01-08T11:00");
    Tried rejected =
        submitted()
            .video("2026-01-06T11:00", "2026-01-07T10:00")
            .then("2026-01-06T12:00", Kind.REJECTED);
    assertThat(passed.let()).endsWith(false, false);
    assertThat(rejected.inSite("VIDEO_MISSED")).isEmpty();
  }

  @Test
  void beforeItIsTakenAFileCanBeRefusedAndAnOrderCannotBeWithdrawn() {
    Tried refused =
        submitted()
            .then("2026-01-07T10:00", Kind.PASSED)
            .then("2026-01-07T10:01", Kind.BUREAU_REJECTED)
            .then("2026-01-07T10:02", Kind.TAKEN, 1);
    Tried withdrawn =
        submitted()
            .then("2026-01-07T10:00", Kind.PASSED)
            .then("2026-01-07T10:01", Kind.WITHDRAWN)
            .then("2026-01-07T10:02", Kind.TAKEN, 1);
    assertThat(refused.let()).endsWith(true, true, false);
    assertThat(refused.state()).isEqualTo("BUREAU_REJECTED");
    assertThat(withdrawn.let()).endsWith(true, false, true);
    assertThat(withdrawn.inSite("ORDER_WITHDRAWN")).isEmpty();
  }

  @Test
  void whatTheAdministrationRefusedIsReviewedAnew() {
    Tried order =
        submitted()
            .then("2026-01-07T10:00", Kind.PASSED)
            .then("2026-01-07T10:01", Kind.TAKEN, 1)
            .then("2026-01-07T11:00", Kind.CODE_RIGHT, 1)
            .then("2026-01-08T11:00", Kind.BUREAU_REJECTED)
            .then("2026-01-09T11:00", Kind.SUBMITTED);
    assertThat(order.let()).doesNotContain(false);
    assertThat(order.state()).isEqualTo("AWAITING_REVIEW");
  }

  @Test
  void aRefusedDeregistrationGoesStraightAgain() {
    Tried order =
        opened("DEREGISTER_SERVICE", "2026-01-05T10:00")
            .then("2026-01-05T10:30", Kind.EDITED)
            .then("2026-01-05T11:00", Kind.SUBMITTED)
            .then("2026-01-05T11:01", Kind.TAKEN, 1)
            .then("2026-01-05T12:00", Kind.BUREAU_REJECTED)
            .then("2026-01-06T11:00", Kind.SUBMITTED)
            .then("2026-01-06T11:01", Kind.TAKEN, 1)
            .then("2026-01-06T12:00", Kind.CODE_RIGHT, 1);
    assertThat(order.let()).containsExactly(false, true, true, true, true, true, true);
    assertThat(order.state()).isEqualTo("BUREAU_REVIEW");
    assertThat(order.told("SMS_CODE", "SMS")).containsExactly("2026-01-05 to 1", "2026-01-06 to 1");
  }

  @Test
  void anHourLiesBetweenTheFirstTwoCallsAndTheEmergencyContactIsCalledAtOnce() {
    Tried order =
        submitted()
            .then("2026-01-06T11:00", Kind.CALL_UNANSWERED)
            .then("2026-01-06T11:59", Kind.CALL_UNANSWERED)
            .then("2026-01-06T12:00", Kind.CALL_UNANSWERED)
            .then("2026-01-06T12:01", Kind.CALL_UNANSWERED);
    assertThat(order.let()).containsExactly(true, true, false, true, true);
    assertThat(order.told("CALL_UNANSWERED", "SMS")).hasSize(3);
  }

  @Test
  void aVideoIsMissedAnHourAfterItsTime() {
    Tried order = submitted().video("2026-01-06T11:00", "2026-01-07T22:30");
    assertThat(order.inSite("VIDEO_APPOINTED")).containsExactly("2026-01-06");
    assertThat(order.inSite("VIDEO_MISSED")).containsExactly("2026-01-08");
    assertThat(order.until("2026-01-07T23:59").inSite("VIDEO_MISSED")).isEmpty();
    assertThat(order.state()).isEqualTo("AWAITING_REVIEW");
  }

  @Test
  void aVideoThatWasAskedForKeepsTheOrderFromPassing() {
    Tried order =
        submitted()
            .video("2026-01-06T11:00", "2026-01-06T10:59")
            .video("2026-01-06T11:01", "2026-01-07T10:00")
            .video("2026-01-06T11:02", "2026-01-08T10:00")
            .then("2026-01-06T12:00", Kind.PASSED)
            .then("2026-01-07T12:00", Kind.PASSED)
            .video("2026-01-07T12:01", "2026-01-08T10:00")
            .then("2026-01-07T13:00", Kind.REJECTED)
            .then("2026-01-07T14:00", Kind.SUBMITTED)
            .then("2026-01-07T15:00", Kind.PASSED);
    assertThat(order.let())
        .containsExactly(true, false, true, false, false, false, true, true, true, true);
    assertThat(order.inSite("VIDEO_MISSED")).containsExactly("2026-01-07");
  }
}
