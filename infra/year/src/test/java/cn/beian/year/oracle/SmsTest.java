package cn.beian.year.oracle;

import static cn.beian.year.oracle.Tried.opened;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.year.oracle.Act.Kind;
import org.junit.jupiter.api.Test;

/**
 * The SMS check, and SMS in quiet hours. Codes were sent on 7 January at three in the afternoon.
 */
class SmsTest {

  private static Tried taken(int contacts) {
    return opened("FIRST_FILING", "2026-01-05T10:00")
        .then("2026-01-06T10:00", Kind.SUBMITTED)
        .then("2026-01-07T14:59", Kind.PASSED)
        .then("2026-01-07T15:00", Kind.TAKEN, contacts)
        .until("2026-01-20T00:00");
  }

  private static Tried deregistration() {
    return opened("DEREGISTER_SUBJECT", "2026-01-07T14:00")
        .then("2026-01-07T14:59", Kind.SUBMITTED)
        .then("2026-01-07T15:00", Kind.TAKEN, 1)
        .until("2026-01-20T00:00");
  }

  private static Tried wrong(Tried tried, int times) {
    for (int i = 0; i < times; i++) {
      tried.then("2026-01-07T16:0" + i, Kind.CODE_WRONG, 1);
    }
    return tried;
  }

  @Test
  void eachContactAnswersAndTheLastOneBringsItOn() {
    Tried order =
        taken(2)
            .then("2026-01-07T16:00", Kind.CODE_RIGHT, 2)
            .then("2026-01-07T16:01", Kind.CODE_RIGHT, 2)
            .then("2026-01-08T14:59", Kind.CODE_RIGHT, 1);
    assertThat(order.let()).containsExactly(true, true, true, true, true, true);
    assertThat(order.state()).isEqualTo("BUREAU_REVIEW");
    assertThat(order.inSite("SMS_CHECK_PASSED")).containsExactly("2026-01-07");
    assertThat(order.inSite("SMS_CHECKS_COMPLETE")).containsExactly("2026-01-08");
    assertThat(order.told("SMS_CODE", "SMS")).containsExactly("2026-01-07 to 1", "2026-01-07 to 2");
  }

  @Test
  void whatIsNotAnsweredInADayComesBack() {
    Tried order = taken(2).then("2026-01-07T16:00", Kind.CODE_RIGHT, 1);
    assertThat(order.state()).isEqualTo("SMS_RETURNED");
    assertThat(order.told("SMS_CHECK_RETURNED", "SMS")).containsExactly("2026-01-08");
    assertThat(taken(1).until("2026-01-08T15:04").state()).isEqualTo("SMS_PENDING");
    assertThat(taken(1).until("2026-01-08T15:05").state()).isEqualTo("SMS_RETURNED");
  }

  @Test
  void whatCameBackIsIdleSinceItWasPassed() {
    Tried order = taken(1).until("2026-06-01T00:00");
    assertThat(order.inSite("OVERDUE_FIRST_NOTICE")).containsExactly("2026-02-06");
    assertThat(order.state()).isEqualTo("EXPIRED");
  }

  @Test
  void aDeregistrationLapses() {
    Tried order = deregistration().then("2026-01-08T16:00", Kind.SUBMITTED);
    assertThat(order.state()).isEqualTo("LAPSED");
    assertThat(order.let()).containsExactly(true, true, false);
    assertThat(order.box())
        .containsExactly(
            "2026-01-07 DEREGISTRATION_SUBMITTED",
            "2026-01-07 SMS_CHECK_SENT",
            "2026-01-08 DEREGISTRATION_LAPSED");
    assertThat(wrong(deregistration(), 6).inSite("DEREGISTRATION_LAPSED"))
        .containsExactly("2026-01-07");
  }

  @Test
  void uneditedItGoesStraightOnAndEditedToTheReview() {
    Tried unedited = taken(1).then("2026-01-09T10:00", Kind.SUBMITTED);
    Tried edited =
        taken(1).then("2026-01-09T09:00", Kind.EDITED).then("2026-01-09T10:00", Kind.SUBMITTED);
    assertThat(unedited.state()).isEqualTo("HANDING_OVER");
    assertThat(unedited.inSite("REVIEW_PASSED")).containsExactly("2026-01-07", "2026-01-09");
    assertThat(edited.state()).isEqualTo("AWAITING_REVIEW");
    assertThat(edited.inSite("ORDER_SUBMITTED")).containsExactly("2026-01-06", "2026-01-09");
  }

  @Test
  void theSixthEntryReturnsTheOrderWhateverItHolds() {
    assertThat(wrong(taken(1), 5).then("2026-01-07T17:00", Kind.CODE_RIGHT, 1).state())
        .isEqualTo("SMS_RETURNED");
    assertThat(wrong(taken(1), 4).then("2026-01-07T17:00", Kind.CODE_RIGHT, 1).state())
        .isEqualTo("BUREAU_REVIEW");
    assertThat(wrong(taken(1), 6).inSite("SMS_CHECK_RETURNED")).containsExactly("2026-01-07");
    assertThat(wrong(taken(1), 5).inSite("SMS_CHECK_RETURNED")).containsExactly("2026-01-08");
  }

  @Test
  void aNewCodeHasWrongEntriesOfItsOwn() {
    Tried order =
        wrong(taken(1), 5)
            .then("2026-01-07T17:00", Kind.CODE_RESENT, 1)
            .then("2026-01-07T17:01", Kind.CODE_RIGHT, 1);
    assertThat(order.state()).isEqualTo("BUREAU_REVIEW");
  }

  @Test
  void aNewCodeHasADayOfItsOwnAndTheOthersHaveTheirs() {
    Tried order = taken(2).then("2026-01-08T10:00", Kind.CODE_RESENT, 1);
    assertThat(order.told("SMS_CODE", "SMS"))
        .containsExactly("2026-01-07 to 1", "2026-01-07 to 2", "2026-01-08 to 1");
    assertThat(order.inSite("SMS_CHECK_RETURNED")).containsExactly("2026-01-08");
    order =
        taken(2)
            .then("2026-01-08T10:00", Kind.CODE_RESENT, 1)
            .then("2026-01-08T11:00", Kind.CODE_RIGHT, 2);
    assertThat(order.inSite("SMS_CHECK_RETURNED")).containsExactly("2026-01-09");
  }

  @Test
  void twoNewCodesForEachContact() {
    Tried order =
        taken(2)
            .then("2026-01-07T16:00", Kind.CODE_RESENT, 1)
            .then("2026-01-07T17:00", Kind.CODE_RESENT, 1)
            .then("2026-01-07T18:00", Kind.CODE_RESENT, 1)
            .then("2026-01-07T18:01", Kind.CODE_RESENT, 2);
    assertThat(order.let()).endsWith(true, true, false, true);
    assertThat(order.inSite("SMS_CHECK_RESENT")).hasSize(3);
  }

  @Test
  void anEntryThatIsTooLateReturnsTheOrderBeforeTheSweep() {
    Tried entry = taken(1).then("2026-01-08T15:02", Kind.CODE_RIGHT, 1).until("2026-01-08T15:03");
    Tried last = taken(1).then("2026-01-08T15:00", Kind.CODE_RIGHT, 1);
    assertThat(last.let()).endsWith(false);
    Tried wish = taken(1).then("2026-01-08T15:02", Kind.CODE_RESENT, 1).until("2026-01-08T15:03");
    assertThat(entry.state()).isEqualTo("SMS_RETURNED");
    assertThat(entry.let()).endsWith(false);
    assertThat(wish.state()).isEqualTo("SMS_PENDING");
    assertThat(wish.let()).endsWith(false);
  }

  @Test
  void anEntryReturnsTheOrderWhenAnothersTimeIsOver() {
    Tried order =
        taken(2)
            .then("2026-01-08T10:00", Kind.CODE_RESENT, 2)
            .then("2026-01-08T15:01", Kind.CODE_RESENT, 2)
            .then("2026-01-08T15:02", Kind.CODE_RIGHT, 2);
    assertThat(order.let()).endsWith(true, false, false);
    assertThat(order.state()).isEqualTo("SMS_RETURNED");
  }

  @Test
  void codesAreNothingWhereNobodyIsAsked() {
    Tried order =
        opened("ACCESS", "2026-01-05T10:00")
            .then("2026-01-05T11:00", Kind.CODE_RIGHT, 1)
            .then("2026-01-05T11:01", Kind.CODE_RESENT, 1)
            .then("2026-01-05T11:02", Kind.TAKEN, 1);
    assertThat(order.let()).containsExactly(false, false, false);
    assertThat(taken(1).then("2026-01-07T16:00", Kind.CODE_RIGHT, 2).let()).endsWith(false);
  }

  private static Tried submitted(String at) {
    return opened("ACCESS", "2026-01-05T10:00").then(at, Kind.SUBMITTED).until("2026-01-20T00:00");
  }

  @Test
  void quietHoursHoldAnSmsUntilTheMorning() {
    assertThat(submitted("2026-01-06T21:59").told("ORDER_SUBMITTED", "SMS"))
        .containsExactly("2026-01-06");
    assertThat(submitted("2026-01-06T22:00").told("ORDER_SUBMITTED", "SMS"))
        .containsExactly("2026-01-07");
    assertThat(submitted("2026-01-07T07:59").told("ORDER_SUBMITTED", "SMS"))
        .containsExactly("2026-01-07");
    assertThat(submitted("2026-01-06T22:00").told("ORDER_SUBMITTED", "EMAIL"))
        .containsExactly("2026-01-06");
    assertThat(submitted("2026-01-06T22:00").inSite("ORDER_SUBMITTED"))
        .containsExactly("2026-01-06");
  }

  @Test
  void whatWaitsForTheMorningGoesWithTheFirstSweepThatIsNotInTheNight() {
    Tried gap = submitted("2026-01-06T22:00").still("2026-01-07T07:00", "2026-01-09T23:00");
    assertThat(gap.told("ORDER_SUBMITTED", "SMS")).containsExactly("2026-01-10");
    assertThat(
            submitted("2026-01-06T22:00").until("2026-01-07T08:04").told("ORDER_SUBMITTED", "SMS"))
        .isEmpty();
  }

  @Test
  void codesGoOutAtNight() {
    Tried order =
        opened("DEREGISTER_SERVICE", "2026-01-07T14:00")
            .then("2026-01-07T23:00", Kind.SUBMITTED)
            .then("2026-01-07T23:01", Kind.TAKEN, 1);
    assertThat(order.told("SMS_CODE", "SMS")).containsExactly("2026-01-07 to 1");
    assertThat(order.told("DEREGISTRATION_SUBMITTED", "SMS")).containsExactly("2026-01-08");
  }
}
