package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.ADDRESS;
import static cn.beian.domain.fake.Office.customer;
import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Principal;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.sms.SmsCheck;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecordSmsCheckTest {
  private final Office office = new Office();
  private final Order order = office.pending(Samples.filing());
  private final Entry first = entry(0);
  private final Entry second = entry(1);

  private Entry entry(int number) {
    return office.rightEntry(office.store.checks(order).get(number));
  }

  private static Entry wrong(Entry right) {
    return new Entry(right.mobile(), "000000", right.idLast6(), ADDRESS);
  }

  private RefusalCode refused(Entry entry) {
    return refusal(office.smsChecks.record(entry)).code();
  }

  private OrderState state() {
    return office.order(order.id()).state();
  }

  @Test
  void theOrderGoesOnWhenEveryContactHasPassed() {
    assertThat(done(office.smsChecks.record(first)).openChecks()).isEqualTo(1);
    assertThat(state()).isEqualTo(OrderState.SMS_PENDING);
    Order complete = done(office.smsChecks.record(second));
    assertThat(complete.state()).isEqualTo(OrderState.BUREAU_REVIEW);
    assertThat(complete.openChecks()).isZero();
    assertThat(complete.deadline()).isNull();
  }

  @Test
  void fiveWrongEntriesAreAllowedAndTheSixthAttemptReturnsTheOrderThoughItIsRight() {
    for (int i = 0; i < 5; i++) {
      assertThat(refused(wrong(first))).isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
      assertThat(state()).isEqualTo(OrderState.SMS_PENDING);
    }
    assertThat(refused(first)).isEqualTo(RefusalCode.SMS_CHECK_RETURNED);
    assertThat(state()).isEqualTo(OrderState.SMS_RETURNED);
    assertThat(refused(second))
        .as("nothing is asked any more")
        .isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
  }

  @Test
  void theFifthEntryMayStillBeRight() {
    for (int i = 0; i < 5; i++) {
      assertThat(office.order(order.id()).openChecks()).isEqualTo(2);
      if (i < 4) {
        refused(wrong(first));
      }
    }
    assertThat(done(office.smsChecks.record(first)).openChecks()).isEqualTo(1);
  }

  @Test
  void wrongCodesAndWrongDocumentsCountTogether() {
    List<Entry> wrongs =
        List.of(
            new Entry(first.mobile(), "000000", first.idLast6(), ADDRESS),
            new Entry(first.mobile(), first.code(), "000000", ADDRESS),
            new Entry(first.mobile(), "", "", ADDRESS),
            new Entry(first.mobile(), second.code(), second.idLast6(), ADDRESS),
            new Entry(first.mobile(), first.code(), second.idLast6(), ADDRESS));
    wrongs.forEach(each -> assertThat(refused(each)).isEqualTo(RefusalCode.SMS_CHECK_MISMATCH));
    assertThat(refused(wrong(first))).isEqualTo(RefusalCode.SMS_CHECK_RETURNED);
  }

  @Test
  void everyContactHasACountOfItsOwn() {
    for (int i = 0; i < 5; i++) {
      refused(wrong(first));
    }
    for (int i = 0; i < 5; i++) {
      assertThat(refused(wrong(second))).isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
    }
    assertThat(state()).isEqualTo(OrderState.SMS_PENDING);
    assertThat(refused(second)).isEqualTo(RefusalCode.SMS_CHECK_RETURNED);
  }

  @Test
  void aLowerCaseXIsAsGoodAsX() {
    assertThat(second.idLast6()).endsWith("X");
    Entry lower =
        new Entry(
            second.mobile(), second.code(), second.idLast6().toLowerCase(Locale.ROOT), ADDRESS);
    assertThat(done(office.smsChecks.record(lower)).openChecks()).isEqualTo(1);
  }

  @Test
  void anUnknownMobileAWrongCodeAndAWrongDocumentAreAnsweredAlike() {
    List<Entry> entries =
        List.of(
            new Entry("13900000000", first.code(), first.idLast6(), ADDRESS),
            wrong(first),
            new Entry(first.mobile(), first.code(), "000000", ADDRESS));
    assertThat(entries)
        .map(entry -> refusal(office.smsChecks.record(entry)))
        .containsOnly(Refusal.of(RefusalCode.SMS_CHECK_MISMATCH));
    assertThat(office.store.checks(order)).extracting(SmsCheck::wrongEntries).containsExactly(2, 0);
  }

  @Test
  void codeAndDocumentAreBothLookedAtWhicheverIsWrong() {
    int before = office.store.openings.size();
    refused(wrong(first));
    int forACode = office.store.openings.size() - before;
    refused(new Entry(first.mobile(), first.code(), "000000", ADDRESS));
    assertThat(office.store.openings).hasSize(before + 2 * forACode);
  }

  @Test
  void whatWasRightIsRightWhenItComesAgain() {
    done(office.smsChecks.record(first));
    Order again = done(office.smsChecks.record(first));
    assertThat(again.openChecks()).as("it does not count twice").isEqualTo(1);
    done(office.smsChecks.record(second));
    assertThat(done(office.smsChecks.record(second)).state()).isEqualTo(OrderState.BUREAU_REVIEW);
  }

  @Test
  void theWindowIsOverAfter24HoursAndAContactWhoPassedDoesNotProlongIt() {
    office.advance(Duration.ofHours(23));
    done(office.smsChecks.record(first));
    office.advance(Duration.ofHours(1));
    assertThat(office.order(order.id()).deadline().at()).isEqualTo(office.now());
    office.advance(Duration.ofMillis(1));
    assertThat(refused(second)).isEqualTo(RefusalCode.SMS_CHECK_RETURNED);
    assertThat(state()).isEqualTo(OrderState.SMS_RETURNED);
  }

  @Test
  void theSweepReturnsWhatNobodyAnsweredAndKeepsTheHoldings() {
    office.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(done(office.cleanUp.cleanUp(order.id())).state()).isEqualTo(OrderState.SMS_PENDING);
    office.advance(Duration.ofMillis(1));
    Order returned = done(office.cleanUp.cleanUp(order.id()));
    assertThat(returned.state()).isEqualTo(OrderState.SMS_RETURNED);
    assertThat(returned.locks()).isEqualTo(order.locks());
    assertThat(returned.serviceCodes()).isEqualTo(order.serviceCodes());
  }

  @Test
  void unchangedContentGoesStraightToTheAdministrationAgainWithNewCodes() {
    office.advance(Duration.ofHours(24));
    done(office.cleanUp.cleanUp(order.id()));
    Order again = done(office.submit.submit(customer("a"), order.id()));
    assertThat(again.state()).isEqualTo(OrderState.REVIEW_PASSED);
    assertThat(again.submissionId()).isNotEqualTo(order.submissionId());
    done(office.handOver.handOver(order.id()));
    assertThat(refused(first))
        .as("the code of the first hand-over")
        .isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
    office
        .store
        .checks(office.order(order.id()))
        .forEach(check -> done(office.smsChecks.record(office.rightEntry(check))));
    assertThat(state()).isEqualTo(OrderState.BUREAU_REVIEW);
  }

  @Test
  void changedContentIsReviewedAgain() {
    office.advance(Duration.ofHours(24));
    Order returned = done(office.cleanUp.cleanUp(order.id()));
    done(office.update.update(customer("a"), order.id(), returned.version(), filing -> filing));
    assertThat(done(office.submit.submit(customer("a"), order.id())).state())
        .isEqualTo(OrderState.AWAITING_REVIEW);
  }

  private static Filing withPrincipals(Principal ofSubject, Principal ofService) {
    Filing filing = Samples.filing();
    return new Filing(
        filing.province(),
        Samples.subject("91440300SAMPLE0002", ofSubject),
        List.of(Samples.service(List.of("three.example"), "code-3", ofService)),
        List.of(),
        null);
  }

  private Order otherOrder(Filing filing) {
    Order draft = done(office.create(customer("b"), filing));
    done(office.submit.submit(customer("b"), draft.id()));
    office.pass(draft.id());
    return done(office.handOver.handOver(draft.id()));
  }

  @Test
  void onePersonInBothPartsAnswersOnce() {
    Principal one = Samples.principal("示例丙", "13800000002", "44030119001231996X");
    Principal typedOtherwise = Samples.principal("示例丙", "13800000002", "44030119001231996x");
    assertThat(otherOrder(withPrincipals(one, typedOtherwise)).openChecks()).isEqualTo(1);
  }

  @Test
  void twoPeopleWithOneMobileAnswerEachForTheirOwnDocument() {
    Order shared =
        otherOrder(
            withPrincipals(
                Samples.principal("示例丙", "13800000002", "440301190012319960"),
                Samples.principal("示例丁", "13800000002", "440301190012319951")));
    assertThat(shared.openChecks()).isEqualTo(2);
    List<Entry> right = office.store.checks(shared).stream().map(office::rightEntry).toList();
    Entry crossed =
        new Entry(right.get(0).mobile(), right.get(0).code(), right.get(1).idLast6(), ADDRESS);
    assertThat(refused(crossed)).isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
    assertThat(done(office.smsChecks.record(right.get(0))).openChecks()).isEqualTo(1);
    assertThat(done(office.smsChecks.record(right.get(1))).state())
        .isEqualTo(OrderState.BUREAU_REVIEW);
  }

  @Test
  void oneMobileInTwoOrdersAnswersTheOrderWhoseCodeItIs() {
    Order other =
        otherOrder(withPrincipals(Samples.subjectPrincipal(), Samples.subjectPrincipal()));
    assertThat(other.openChecks()).isEqualTo(1);
    Outcome<Order> outcome = office.smsChecks.record(first);
    assertThat(done(outcome).id()).isEqualTo(order.id());
    assertThat(office.order(other.id())).isEqualTo(other);
  }
}
