package cn.beian.year.oracle;

import static cn.beian.year.oracle.Tried.opened;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.year.oracle.Act.Kind;
import org.junit.jupiter.api.Test;

/** Orders of which nothing can come: another files the domains on 10 January at noon. */
class InvalidTest {

  private static Tried filed(String type) {
    return opened(type, "2026-01-05T10:00")
        .then("2026-01-06T10:00", Kind.SUBMITTED)
        .then("2026-01-10T12:00", Kind.FILED_ELSEWHERE);
  }

  @Test
  void isFoundTheNextDayAndRemovedTheDayAfter() {
    Tried order = filed("FIRST_FILING").then("2026-01-12T00:06", Kind.PASSED);
    assertThat(order.state()).isEqualTo("INVALID");
    assertThat(order.let()).containsExactly(true, true, false);
    assertThat(order.box())
        .containsExactly(
            "2026-01-06 ORDER_SUBMITTED",
            "2026-01-11 ORDER_FOUND_INVALID",
            "2026-01-12 ORDER_INVALIDATED");
    assertThat(order.told("ORDER_INVALIDATED", "SMS")).containsExactly("2026-01-12");
  }

  @Test
  void theFirstLookIsOnTheDayAfterTheOpening() {
    Tried order =
        opened("FIRST_FILING", "2026-01-06T00:01")
            .then("2026-01-06T00:02", Kind.SUBMITTED)
            .then("2026-01-06T00:03", Kind.FILED_ELSEWHERE);
    assertThat(order.inSite("ORDER_FOUND_INVALID")).containsExactly("2026-01-07");
  }

  @Test
  void aLookThatFailsForAWeekComesAfterIt() {
    assertThat(filed("ACCESS").still("2026-01-10T13:00", "2026-01-17T13:00").box())
        .containsExactly(
            "2026-01-06 ORDER_SUBMITTED",
            "2026-01-17 ORDER_FOUND_INVALID",
            "2026-01-18 ORDER_INVALIDATED");
  }

  @Test
  void aVideoThatIsMissedByTheSweepOfTheEndMayBeToldOrNot() {
    Tried order =
        filed("FIRST_FILING")
            .video("2026-01-11T10:00", "2026-01-11T23:10")
            .still("2026-01-11T23:20", "2026-01-12T10:00");
    assertThat(Oracle.ofClassPath().possible(order.course(), order.runs()))
        .extracting(way ->
            way.state()
                + way.told().stream().filter(told -> told.notice().equals("VIDEO_MISSED")).count())
        .containsOnly("INVALID0", "INVALID3");
  }

  @Test
  void aChangeTakesTheMarkAwayUntilTheNextLook() {
    Tried order =
        filed("FIRST_FILING")
            .then("2026-01-11T12:00", Kind.REJECTED)
            .then("2026-01-12T12:00", Kind.EDITED)
            .then("2026-01-12T13:00", Kind.SUBMITTED);
    assertThat(order.let()).containsExactly(true, true, true, true, false);
    assertThat(order.inSite("ORDER_FOUND_INVALID"))
        .containsExactly("2026-01-11", "2026-01-12", "2026-01-13");
    assertThat(order.inSite("ORDER_INVALIDATED")).containsExactly("2026-01-14");
  }

  @Test
  void aPostponementTakesTheMarkAwayUntilTheNextLook() {
    Tried order =
        filed("FIRST_FILING")
            .then("2026-01-10T13:00", Kind.REJECTED)
            .postponed("2026-01-11T12:00", "2026-03-01");
    assertThat(order.let()).containsExactly(true, true, true, true);
    assertThat(order.inSite("CLEAN_UP_POSTPONED")).containsExactly("2026-01-11");
    assertThat(order.inSite("ORDER_FOUND_INVALID")).containsExactly("2026-01-11", "2026-01-12");
    assertThat(order.inSite("ORDER_INVALIDATED")).containsExactly("2026-01-13");
  }

  @Test
  void aPostponementThatChangesNothingOrIsNotLetLeavesTheMark() {
    Tried order =
        filed("FIRST_FILING")
            .then("2026-01-10T13:00", Kind.REJECTED)
            .postponed("2026-01-10T14:00", "2026-03-01")
            .postponed("2026-01-11T12:00", "2026-03-01")
            .postponed("2026-01-11T12:01", "2026-01-11");
    assertThat(order.let()).containsExactly(true, true, true, true, true, false);
    assertThat(order.inSite("CLEAN_UP_POSTPONED")).containsExactly("2026-01-10");
    assertThat(order.inSite("ORDER_FOUND_INVALID")).containsExactly("2026-01-11");
    assertThat(order.inSite("ORDER_INVALIDATED")).containsExactly("2026-01-12");
  }

  @Test
  void aCallIsNoChange() {
    Tried order = filed("FIRST_FILING").then("2026-01-11T12:00", Kind.CALL_UNANSWERED);
    assertThat(order.let()).endsWith(true);
    assertThat(order.inSite("ORDER_INVALIDATED")).containsExactly("2026-01-12");
  }

  @Test
  void whatTheAdministrationHasIsNotLookedAtUntilItComesBack() {
    Tried order =
        filed("FIRST_FILING")
            .then("2026-01-10T13:00", Kind.PASSED)
            .then("2026-01-10T13:01", Kind.TAKEN, 1);
    assertThat(order.inSite("SMS_CHECK_RETURNED")).containsExactly("2026-01-11");
    assertThat(order.inSite("ORDER_FOUND_INVALID")).containsExactly("2026-01-12");
    assertThat(order.inSite("ORDER_INVALIDATED")).containsExactly("2026-01-13");
  }

  @Test
  void aDraftIsNotMarkedAndCannotBeSubmitted() {
    Tried order =
        opened("FIRST_FILING", "2026-01-05T10:00")
            .then("2026-01-10T12:00", Kind.FILED_ELSEWHERE)
            .then("2026-01-20T12:00", Kind.SUBMITTED);
    assertThat(order.let()).containsExactly(true, false);
    assertThat(order.state()).isEqualTo("EXPIRED");
    assertThat(order.inSite("ORDER_FOUND_INVALID")).isEmpty();
  }

  @Test
  void changesAndDeregistrationsAreNotConcerned() {
    assertThat(filed("CHANGE_SERVICE").state()).isEqualTo("AWAITING_REVIEW");
    Tried order =
        opened("DEREGISTER_SERVICE", "2026-01-05T10:00")
            .then("2026-01-06T10:00", Kind.FILED_ELSEWHERE)
            .then("2026-01-07T10:00", Kind.SUBMITTED);
    assertThat(order.let()).containsExactly(true, true);
  }

  @Test
  void whatIsMarkedIsRemovedRatherThanOverdue() {
    Tried order =
        opened("FIRST_FILING", "2026-01-05T10:00")
            .then("2026-01-06T10:00", Kind.SUBMITTED)
            .then("2026-01-07T10:00", Kind.REJECTED)
            .then("2026-02-19T12:00", Kind.FILED_ELSEWHERE);
    assertThat(order.inSite("OVERDUE_SECOND_NOTICE")).containsExactly("2026-02-16");
    assertThat(order.inSite("ORDER_FOUND_INVALID")).containsExactly("2026-02-20");
    assertThat(order.inSite("ORDER_INVALIDATED")).containsExactly("2026-02-21");
    assertThat(order.inSite("ORDER_EXPIRED")).isEmpty();
  }
}
