package cn.beian.year.oracle;

import static cn.beian.year.oracle.Tried.opened;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.year.oracle.Act.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * The clean-up of idle orders. What is opened on 5 January is idle for 30 days on 4 February, for
 * 40 on the 14th, for 45 on the 19th (2026 has 28 days in February).
 */
class OverdueTest {

  private static Tried draft() {
    return opened("FIRST_FILING", "2026-01-05T10:00");
  }

  @Test
  void anIdleDraftIsWarnedTwiceAndEnds() {
    Tried draft = draft();
    assertThat(draft.state()).isEqualTo("EXPIRED");
    assertThat(draft.box())
        .containsExactly(
            "2026-02-04 OVERDUE_FIRST_NOTICE",
            "2026-02-14 OVERDUE_SECOND_NOTICE",
            "2026-02-19 ORDER_EXPIRED");
    assertThat(draft.told("OVERDUE_FIRST_NOTICE", "SMS")).containsExactly("2026-02-04");
    assertThat(draft.told("OVERDUE_SECOND_NOTICE", "EMAIL")).containsExactly("2026-02-14");
    assertThat(draft.expected().told()).hasSize(9);
  }

  @Test
  void theDayIsThatOfShanghai() {
    Tried late = opened("FIRST_FILING", "2026-01-05T23:59");
    Tried early = opened("FIRST_FILING", "2026-01-06T00:01");
    assertThat(late.inSite("OVERDUE_FIRST_NOTICE")).containsExactly("2026-02-04");
    assertThat(early.inSite("OVERDUE_FIRST_NOTICE")).containsExactly("2026-02-05");
  }

  @Test
  void aChangeBeginsTheDaysAnew() {
    Tried touched = draft().then("2026-02-10T09:00", Kind.EDITED);
    assertThat(touched.let()).containsExactly(true);
    assertThat(touched.box())
        .containsExactly(
            "2026-02-04 OVERDUE_FIRST_NOTICE",
            "2026-03-12 OVERDUE_FIRST_NOTICE",
            "2026-03-22 OVERDUE_SECOND_NOTICE",
            "2026-03-27 ORDER_EXPIRED");
  }

  @Test
  void whatIsNotLetIsNoChange() {
    Tried untouched = draft().then("2026-02-10T09:00", Kind.WITHDRAWN);
    assertThat(untouched.let()).containsExactly(false);
    assertThat(untouched.inSite("ORDER_EXPIRED")).containsExactly("2026-02-19");
  }

  @Test
  void nothingCanBeDoneWithAnExpiredDraft() {
    Tried inTime = draft().then("2026-02-18T23:59", Kind.SUBMITTED);
    Tried tooLate =
        draft()
            .then("2026-02-19T00:06", Kind.SUBMITTED)
            .then("2026-02-19T10:00", Kind.EDITED)
            .then("2026-02-19T10:01", Kind.ABANDONED)
            .then("2026-02-19T10:02", Kind.BUREAU_APPROVED);
    assertThat(inTime.let()).containsExactly(true);
    assertThat(inTime.state()).isEqualTo("AWAITING_REVIEW");
    assertThat(tooLate.let()).containsExactly(false, false, false, false);
    assertThat(tooLate.state()).isEqualTo("EXPIRED");
  }

  @Test
  void aWeekWithoutSweepsAroundTheFirstNoticeDelaysItAlone() {
    assertThat(draft().still("2026-02-01T12:00", "2026-02-08T12:00").box())
        .containsExactly(
            "2026-02-08 OVERDUE_FIRST_NOTICE",
            "2026-02-14 OVERDUE_SECOND_NOTICE",
            "2026-02-19 ORDER_EXPIRED");
  }

  @Test
  void aLateSecondNoticeDelaysTheEndSoThatNobodyIsUnwarned() {
    assertThat(draft().still("2026-02-10T12:00", "2026-02-17T12:00").box())
        .containsExactly(
            "2026-02-04 OVERDUE_FIRST_NOTICE",
            "2026-02-17 OVERDUE_SECOND_NOTICE",
            "2026-02-22 ORDER_EXPIRED");
  }

  @Test
  void aWeekWithoutSweepsAroundTheEndDelaysIt() {
    assertThat(draft().still("2026-02-16T12:00", "2026-02-23T12:00").inSite("ORDER_EXPIRED"))
        .containsExactly("2026-02-23");
  }

  @Test
  void afterALongGapTheStepsComeOneASweep() {
    Tried all = draft().still("2026-01-10T12:00", "2026-03-01T23:00");
    assertThat(all.box())
        .containsExactly(
            "2026-03-01 OVERDUE_FIRST_NOTICE",
            "2026-03-02 OVERDUE_SECOND_NOTICE",
            "2026-03-07 ORDER_EXPIRED");
  }

  @Test
  void theNextSweepIsAnHourLater() {
    Tried sameDay = draft().still("2026-01-10T12:00", "2026-03-01T22:00");
    assertThat(sameDay.box())
        .containsExactly(
            "2026-03-01 OVERDUE_FIRST_NOTICE",
            "2026-03-01 OVERDUE_SECOND_NOTICE",
            "2026-03-06 ORDER_EXPIRED");
  }

  @Test
  void theWarningMayBeShorterThanWhatIsLeft() {
    LocalDate changed = LocalDate.of(2026, 1, 5);
    Policy policy = OracleDataTest.policy();
    Overdue warned = new Overdue(changed, null, changed.plusDays(30), changed.plusDays(38));
    assertThat(warned.next(policy).day()).isEqualTo("2026-02-19");
    warned = new Overdue(changed, null, changed.plusDays(30), changed.plusDays(41));
    assertThat(warned.next(policy).day()).isEqualTo("2026-02-20");
  }

  @Test
  void aRejectedOrderIsIdleFromItsRejection() {
    Tried order =
        draft()
            .then("2026-01-06T10:00", Kind.SUBMITTED)
            .then("2026-01-08T10:00", Kind.REJECTED)
            .then("2026-02-08T10:00", Kind.SUBMITTED);
    assertThat(order.let()).containsExactly(true, true, true);
    assertThat(order.box())
        .containsExactly(
            "2026-01-06 ORDER_SUBMITTED",
            "2026-01-08 REVIEW_REJECTED",
            "2026-02-07 OVERDUE_FIRST_NOTICE",
            "2026-02-08 ORDER_SUBMITTED");
    assertThat(order.state()).isEqualTo("AWAITING_REVIEW");
  }

  @Test
  void whatWaitsForMaterialIsCleanedUpToo() {
    Tried order =
        draft()
            .then("2026-01-06T10:00", Kind.SUBMITTED)
            .then("2026-01-08T10:00", Kind.MATERIAL_REQUESTED);
    assertThat(order.inSite("ORDER_EXPIRED")).containsExactly("2026-02-22");
  }

  @Test
  void whatTheAdministrationRefusedIsNotCleanedUp() {
    Tried order =
        draft()
            .then("2026-01-06T10:00", Kind.SUBMITTED)
            .then("2026-01-07T10:00", Kind.PASSED)
            .then("2026-01-07T10:01", Kind.TAKEN, 1)
            .then("2026-01-07T12:00", Kind.BUREAU_REJECTED);
    assertThat(order.state()).isEqualTo("BUREAU_REJECTED");
    assertThat(order.inSite("OVERDUE_FIRST_NOTICE")).isEmpty();
  }

  @Test
  void aDeregistrationThatIsNeverSubmittedIsCleanedUp() {
    Tried order = opened("DEREGISTER_SERVICE", "2026-01-05T10:00");
    assertThat(order.inSite("ORDER_EXPIRED")).containsExactly("2026-02-19");
  }
}
