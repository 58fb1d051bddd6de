package cn.beian.year.oracle;

import static cn.beian.year.oracle.Tried.opened;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.year.oracle.Act.Kind;
import org.junit.jupiter.api.Test;

/**
 * A reviewer puts the clean-up off (decision 140). From 1 March 30 days are over on 31 March, 40 on
 * 10 April, 45 on 15 April; from 11 March on 10, 20 and 25 April.
 */
class PostponedTest {

  private static Tried draft() {
    return opened("FIRST_FILING", "2026-01-05T10:00");
  }

  private static Tried postponed() {
    return draft().postponed("2026-01-20T10:00", "2026-03-01");
  }

  private static void assertCleanedUp(Tried order, String first, String second, String end) {
    assertThat(order.inSite("OVERDUE_FIRST_NOTICE")).containsExactly(first);
    assertThat(order.inSite("OVERDUE_SECOND_NOTICE")).containsExactly(second);
    assertThat(order.inSite("ORDER_EXPIRED")).containsExactly(end);
  }

  @Test
  void noticesAndEndCountFromItsDay() {
    Tried order = postponed();
    assertThat(order.let()).containsExactly(true);
    assertThat(order.box())
        .containsExactly(
            "2026-01-20 CLEAN_UP_POSTPONED",
            "2026-03-31 OVERDUE_FIRST_NOTICE",
            "2026-04-10 OVERDUE_SECOND_NOTICE",
            "2026-04-15 ORDER_EXPIRED");
    assertThat(order.told("CLEAN_UP_POSTPONED", "EMAIL")).containsExactly("2026-01-20");
    assertThat(order.told("CLEAN_UP_POSTPONED", "SMS")).isEmpty();
  }

  @Test
  void afterBothNoticesTheyComeAgain() {
    assertThat(draft().postponed("2026-02-16T10:00", "2026-02-20").box())
        .containsExactly(
            "2026-02-04 OVERDUE_FIRST_NOTICE",
            "2026-02-14 OVERDUE_SECOND_NOTICE",
            "2026-02-16 CLEAN_UP_POSTPONED",
            "2026-03-22 OVERDUE_FIRST_NOTICE",
            "2026-04-01 OVERDUE_SECOND_NOTICE",
            "2026-04-06 ORDER_EXPIRED");
  }

  @Test
  void aChangeBeforeItsDayDoesNotShortenIt() {
    Tried before = postponed().then("2026-02-10T10:00", Kind.EDITED);
    Tried onTheDay = postponed().then("2026-03-01T10:00", Kind.EDITED);
    assertCleanedUp(before, "2026-03-31", "2026-04-10", "2026-04-15");
    assertCleanedUp(onTheDay, "2026-03-31", "2026-04-10", "2026-04-15");
  }

  @Test
  void aChangeAfterItsDayCountsAsEver() {
    Tried after = postponed().then("2026-03-11T10:00", Kind.EDITED);
    assertCleanedUp(after, "2026-04-10", "2026-04-20", "2026-04-25");
    assertThat(postponed().then("2026-04-02T10:00", Kind.EDITED).box())
        .containsExactly(
            "2026-01-20 CLEAN_UP_POSTPONED",
            "2026-03-31 OVERDUE_FIRST_NOTICE",
            "2026-05-02 OVERDUE_FIRST_NOTICE",
            "2026-05-12 OVERDUE_SECOND_NOTICE",
            "2026-05-17 ORDER_EXPIRED");
  }

  @Test
  void theSecondTimeCountsLaterOrEarlier() {
    Tried later = postponed().postponed("2026-02-10T10:00", "2026-03-11");
    Tried earlier = postponed().postponed("2026-01-25T10:00", "2026-02-05");
    assertCleanedUp(later, "2026-04-10", "2026-04-20", "2026-04-25");
    assertCleanedUp(earlier, "2026-03-07", "2026-03-17", "2026-03-22");
    assertThat(earlier.inSite("CLEAN_UP_POSTPONED")).containsExactly("2026-01-20", "2026-01-25");
  }

  @Test
  void theDayThatIsSetIsLetAndTellsNobody() {
    Tried order =
        postponed()
            .postponed("2026-02-28T10:00", "2026-03-01")
            .postponed("2026-03-01T10:00", "2026-03-01");
    assertThat(order.let()).containsExactly(true, true, false);
    assertThat(order.expected().told()).isEqualTo(postponed().expected().told());
  }

  @Test
  void theDayIsOneFromTomorrowToNinetyDaysOn() {
    Tried tomorrow = draft().postponed("2026-01-20T23:59", "2026-01-21");
    Tried last = draft().postponed("2026-01-20T00:01", "2026-04-20");
    assertThat(tomorrow.let()).containsExactly(true);
    assertCleanedUp(tomorrow, "2026-02-20", "2026-03-02", "2026-03-07");
    assertThat(last.let()).containsExactly(true);
    assertCleanedUp(last, "2026-05-20", "2026-05-30", "2026-06-04");
  }

  @Test
  void anotherDayIsNotLetAndTellsNobody() {
    Tried order =
        draft()
            .postponed("2026-01-20T23:57", "2026-01-19")
            .postponed("2026-01-20T23:58", "2026-01-20")
            .postponed("2026-01-20T23:59", "2026-04-21")
            .postponed("2026-01-21T00:01", "2026-01-21");
    assertThat(order.let()).containsExactly(false, false, false, false);
    assertThat(order.inSite("CLEAN_UP_POSTPONED")).isEmpty();
    assertCleanedUp(order, "2026-02-04", "2026-02-14", "2026-02-19");
    assertThat(draft().postponed("2026-01-21T00:01", "2026-04-21").let()).containsExactly(true);
  }

  @Test
  void theDayBeforeItsEndIsInTime() {
    Tried inTime = draft().postponed("2026-02-18T23:59", "2026-02-19");
    Tried tooLate = draft().postponed("2026-02-19T00:06", "2026-03-01");
    assertThat(inTime.let()).containsExactly(true);
    assertThat(inTime.inSite("ORDER_EXPIRED")).containsExactly("2026-04-05");
    assertThat(tooLate.let()).containsExactly(false);
    assertThat(tooLate.inSite("ORDER_EXPIRED")).containsExactly("2026-02-19");
  }

  @Test
  void itIsNotLetWhereNothingIsCleanedUp() {
    Tried order =
        draft()
            .then("2026-01-06T10:00", Kind.SUBMITTED)
            .postponed("2026-01-06T11:00", "2026-03-01")
            .then("2026-01-07T10:00", Kind.PASSED)
            .postponed("2026-01-07T10:01", "2026-03-01")
            .then("2026-01-07T10:02", Kind.TAKEN, 1)
            .postponed("2026-01-07T10:03", "2026-03-01")
            .then("2026-01-07T11:00", Kind.CODE_RIGHT, 1)
            .postponed("2026-01-07T11:01", "2026-03-01")
            .then("2026-01-08T10:00", Kind.BUREAU_REJECTED)
            .postponed("2026-01-08T11:00", "2026-03-01");
    assertThat(order.let())
        .containsExactly(true, false, true, false, true, false, true, false, true, false);
    assertThat(order.state()).isEqualTo("BUREAU_REJECTED");
    assertThat(order.inSite("CLEAN_UP_POSTPONED")).isEmpty();
  }

  @Test
  void itIsLetAgainWhenTheReviewSentTheOrderBack() {
    Tried order =
        draft()
            .then("2026-01-06T10:00", Kind.SUBMITTED)
            .then("2026-01-07T10:00", Kind.MATERIAL_REQUESTED)
            .postponed("2026-01-07T11:00", "2026-02-01")
            .then("2026-01-08T10:00", Kind.SUBMITTED)
            .then("2026-01-09T10:00", Kind.REJECTED)
            .postponed("2026-01-09T11:00", "2026-03-01");
    assertThat(order.let()).containsExactly(true, true, true, true, true, true);
    assertCleanedUp(order, "2026-03-31", "2026-04-10", "2026-04-15");
  }

  @Test
  void itOutlivesTheReview() {
    Tried order =
        draft()
            .postponed("2026-01-06T09:00", "2026-03-01")
            .then("2026-01-06T10:00", Kind.SUBMITTED)
            .then("2026-01-08T10:00", Kind.REJECTED);
    assertCleanedUp(order, "2026-03-31", "2026-04-10", "2026-04-15");
  }

  /** Nothing was edited: it goes straight on, and comes back again. */
  @Test
  void itOutlivesTheSmsCheckAndLeavesTheContentAsItWasReviewed() {
    Tried order =
        draft()
            .then("2026-01-06T10:00", Kind.SUBMITTED)
            .then("2026-01-07T10:00", Kind.PASSED)
            .then("2026-01-07T10:01", Kind.TAKEN, 1)
            .postponed("2026-01-09T10:00", "2026-03-01")
            .then("2026-01-10T10:00", Kind.SUBMITTED)
            .then("2026-01-10T10:01", Kind.TAKEN, 1);
    assertThat(order.let()).containsExactly(true, true, true, true, true, true);
    assertThat(order.inSite("SMS_CHECK_RETURNED")).containsExactly("2026-01-08", "2026-01-11");
    assertCleanedUp(order, "2026-03-31", "2026-04-10", "2026-04-15");
  }

  @Test
  void aDeregistrationThatIsNotSubmittedMayWaitToo() {
    Tried order = opened("DEREGISTER_SERVICE", "2026-01-05T10:00");
    order.postponed("2026-01-20T10:00", "2026-03-01");
    assertThat(order.let()).containsExactly(true);
    assertCleanedUp(order, "2026-03-31", "2026-04-10", "2026-04-15");
  }
}
