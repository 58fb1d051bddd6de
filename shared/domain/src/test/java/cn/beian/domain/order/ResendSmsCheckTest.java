package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.ADDRESS;
import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.domain.order.ResendSmsCheck.Wish;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.sms.SmsCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResendSmsCheckTest {
  private static final Duration DAY = Duration.ofHours(24);

  private final Office office = new Office();
  private final Order order = office.pending(Samples.filing());
  private final Instant sent = office.now();

  private SmsCheck check(int number) {
    return office.store.checks(order).get(number);
  }

  private Entry right(int number) {
    return office.rightEntry(check(number));
  }

  private void wrong(int number, int times) {
    Entry right = right(number);
    Entry wrong = new Entry(right.mobile(), "000000", right.idLast6(), ADDRESS);
    for (int i = 0; i < times; i++) {
      assertThat(refusal(office.smsChecks.record(wrong)).code())
          .isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
    }
  }

  private Order resend(int number) {
    return done(office.resend.resend(office.newCode(check(number))));
  }

  private RefusalCode refused(Wish wish) {
    return refusal(office.resend.resend(wish)).code();
  }

  private Instant deadline() {
    return office.order(order.id()).deadline().at();
  }

  private OrderState state() {
    return office.order(order.id()).state();
  }

  @Test
  void theOldCodeIsNotRightAnyMoreAndTheNewOneIs() {
    Entry old = right(0);
    resend(0);
    assertThat(right(0).code()).isNotEqualTo(old.code());
    assertThat(refusal(office.smsChecks.record(old)).code())
        .isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
    assertThat(done(office.smsChecks.record(right(0))).openChecks()).isEqualTo(1);
  }

  @Test
  void onlyThisContactsCodeIsNew() {
    Entry other = right(1);
    resend(0);
    assertThat(right(1)).isEqualTo(other);
    assertThat(office.store.checks(order)).extracting(SmsCheck::challenge).containsExactly(2, 1);
  }

  @Test
  void wrongEntriesAreCountedForEachCode() {
    wrong(0, 5);
    resend(0);
    wrong(0, 5);
    assertThat(state()).isEqualTo(OrderState.SMS_PENDING);
    assertThat(refusal(office.smsChecks.record(right(0))).code())
        .isEqualTo(RefusalCode.SMS_CHECK_RETURNED);
    assertThat(state()).isEqualTo(OrderState.SMS_RETURNED);
  }

  @Test
  void twoCodesAreSentAgainAndNoThird() {
    Wish wish = office.newCode(check(0));
    resend(0);
    resend(0);
    Entry last = right(0);
    assertThat(refused(wish)).isEqualTo(RefusalCode.SMS_RESENDS_USED);
    assertThat(right(0)).as("the code stays").isEqualTo(last);
    assertThat(resend(1).state()).as("each contact has two").isEqualTo(OrderState.SMS_PENDING);
    assertThat(done(office.smsChecks.record(last)).openChecks()).isEqualTo(1);
  }

  @Test
  void aNewHandOverHasTwoMore() {
    resend(0);
    resend(0);
    office.advance(DAY);
    done(office.cleanUp.cleanUp(order.id()));
    done(office.submit.submit(Office.customer("a"), order.id()));
    Order again = done(office.handOver.handOver(order.id()));
    SmsCheck fresh = office.store.checks(again).getFirst();
    assertThat(fresh.challenge()).isEqualTo(1);
    assertThat(done(office.resend.resend(office.newCode(fresh))).id()).isEqualTo(order.id());
  }

  @Test
  void theContactHas24HoursFromTheResendAndTheOthersTheirOwn() {
    office.advance(Duration.ofHours(10));
    resend(0);
    assertThat(deadline()).as("the other contact's time").isEqualTo(sent.plus(DAY));
    done(office.smsChecks.record(right(1)));
    assertThat(deadline()).as("the time of who is left").isEqualTo(sent.plus(DAY.plusHours(10)));
    office.advance(DAY.minusMillis(1));
    assertThat(done(office.cleanUp.cleanUp(order.id())).state()).isEqualTo(OrderState.SMS_PENDING);
    office.advance(Duration.ofMillis(1));
    assertThat(done(office.cleanUp.cleanUp(order.id())).state()).isEqualTo(OrderState.SMS_RETURNED);
  }

  @Test
  void theOrderGoesBackWhenTheFirstContactsTimeIsOverThoughAnotherHasMore() {
    office.advance(Duration.ofHours(23));
    resend(0);
    office.advance(Duration.ofHours(1));
    assertThat(done(office.cleanUp.cleanUp(order.id())).state()).isEqualTo(OrderState.SMS_RETURNED);
  }

  @Test
  void whenEverybodyGotANewCodeTheFirstOfThemCounts() {
    office.advance(Duration.ofHours(5));
    resend(0);
    office.advance(Duration.ofHours(5));
    resend(1);
    assertThat(deadline()).isEqualTo(sent.plus(DAY.plusHours(5)));
  }

  @Test
  void whateverIsUnknownIsAnsweredAlike() {
    Wish right = office.newCode(check(0));
    Refusal unknown = refusal(office.resend.resend(new Wish("13900000000", "000000", ADDRESS)));
    Refusal wrong = refusal(office.resend.resend(new Wish(right.mobile(), "000000", ADDRESS)));
    Refusal crossed =
        refusal(office.resend.resend(new Wish(right.mobile(), right(1).idLast6(), ADDRESS)));
    done(office.smsChecks.record(right(0)));
    assertThat(List.of(unknown, wrong, crossed, refusal(office.resend.resend(right))))
        .containsOnly(Refusal.of(RefusalCode.NO_SMS_CHECK_WAITING));
    assertThat(office.store.checks(order)).extracting(SmsCheck::challenge).containsOnly(1);
  }

  @Test
  void aWishIsNoWrongEntry() {
    refused(new Wish(right(0).mobile(), "000000", ADDRESS));
    assertThat(check(0).wrongEntries()).isZero();
  }

  @Test
  void nothingIsSentForWhatIsOver() {
    Wish wish = office.newCode(check(0));
    office.advance(DAY.plusMillis(1));
    assertThat(refused(wish)).as("too late").isEqualTo(RefusalCode.NO_SMS_CHECK_WAITING);
    done(office.cleanUp.cleanUp(order.id()));
    assertThat(refused(wish)).as("returned").isEqualTo(RefusalCode.NO_SMS_CHECK_WAITING);
    assertThat(office.store.events)
        .extracting(Event::type)
        .doesNotContain(EventType.SMS_CHECK_RESENT);
  }

  @Test
  void whoWaitsForSeveralCodesGetsTheOneThatWasSentLongestAgo() {
    office.advance(Duration.ofHours(1));
    Order other = done(office.create(Office.customer("b"), ofTheSamePerson()));
    done(office.submit.submit(Office.customer("b"), other.id()));
    office.pass(other.id());
    done(office.handOver.handOver(other.id()));
    office.advance(Duration.ofHours(1));
    Wish wish = office.newCode(check(0));
    assertThat(done(office.resend.resend(wish)).id()).isEqualTo(order.id());
    office.advance(Duration.ofHours(1));
    assertThat(done(office.resend.resend(wish)).id()).isEqualTo(other.id());
    done(office.resend.resend(wish));
    done(office.resend.resend(wish));
    assertThat(refused(wish)).isEqualTo(RefusalCode.SMS_RESENDS_USED);
  }

  private static Filing ofTheSamePerson() {
    return Samples.filing(
        "91440300SAMPLE0002",
        List.of(Samples.service(List.of("three.example"), "code-3", Samples.subjectPrincipal())));
  }

  @Test
  void itIsWrittenInTheHistoryOnceForEach() {
    resend(0);
    resend(1);
    assertThat(office.store.events)
        .filteredOn(event -> event.type() == EventType.SMS_CHECK_RESENT)
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.actor()).isEqualTo("contact"));
  }

  @Test
  void aRivalWhoComesFirstIsWaitedFor() {
    int[] times = {0};
    office.store.rival =
        () -> {
          if (times[0]++ == 0) {
            resend(1);
          }
        };
    resend(0);
    assertThat(office.store.checks(order)).extracting(SmsCheck::challenge).containsExactly(2, 2);
  }
}
