package cn.beian.domain.order;

import static cn.beian.domain.fake.Office.done;
import static cn.beian.domain.fake.Office.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.fake.Office;
import cn.beian.domain.fake.Samples;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.domain.order.ResendSmsCheck.Wish;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCheckPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attempts are counted for each address, number and order, in windows of an hour. */
class SmsThrottleTest {
  private static final int MANY = 1_000;

  private static Office office(int perNumber, int perOrder, int perAddress) {
    return new Office(
        new SmsCheckPolicy(5, 2, Duration.ofHours(1), perNumber, perOrder, perAddress));
  }

  private static Entry entry(String mobile, String address) {
    return new Entry(mobile, "000000", "000000", address);
  }

  private static Refusal refused(Office office, Entry entry) {
    return refusal(office.smsChecks.record(entry));
  }

  private static RefusalCode code(Office office, Entry entry) {
    return refused(office, entry).code();
  }

  @Test
  void aKnownAndAnUnknownNumberAreRefusedAlikeAfterAsManyAttempts() {
    Office office = office(3, MANY, MANY);
    office.pending(Samples.filing());
    for (String mobile : List.of("13800000000", "13900000000")) {
      for (int i = 0; i < 3; i++) {
        assertThat(code(office, entry(mobile, "x"))).isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
      }
    }
    Refusal known = refused(office, entry("13800000000", "x"));
    assertThat(known.code()).isEqualTo(RefusalCode.SMS_CHECK_THROTTLED);
    assertThat(refused(office, entry("13900000000", "x"))).isEqualTo(known);
    assertThat(code(office, entry("13700000000", "x"))).isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
  }

  @Test
  void anAddressIsRefusedWhicheverNumbersItTries() {
    Office office = office(MANY, MANY, 3);
    for (int i = 0; i < 3; i++) {
      code(office, entry("1390000000" + i, "x"));
    }
    assertThat(code(office, entry("13900000009", "x"))).isEqualTo(RefusalCode.SMS_CHECK_THROTTLED);
    assertThat(code(office, entry("13900000009", "y"))).isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
  }

  @Test
  void anOrderIsRefusedWhicheverOfItsContactsIsTried() {
    Office office = office(MANY, 3, MANY);
    Order order = office.pending(Samples.filing());
    code(office, entry("13800000000", "x"));
    code(office, entry("13800000001", "y"));
    code(office, entry("13800000000", "z"));
    Entry right = office.rightEntry(office.store.checks(order).getFirst());
    assertThat(code(office, right)).isEqualTo(RefusalCode.SMS_CHECK_THROTTLED);
    assertThat(office.order(order.id())).isEqualTo(order);
  }

  @Test
  void entriesAndResendsAreCountedTogether() {
    Office office = office(3, MANY, MANY);
    Order order = office.pending(Samples.filing());
    SmsCheck check = office.store.checks(order).getFirst();
    Wish wish = office.newCode(check);
    done(office.resend.resend(wish));
    code(office, entry(wish.mobile(), "x"));
    done(office.resend.resend(wish));
    assertThat(refusal(office.resend.resend(wish)).code())
        .isEqualTo(RefusalCode.SMS_CHECK_THROTTLED);
    assertThat(code(office, entry(wish.mobile(), "x"))).isEqualTo(RefusalCode.SMS_CHECK_THROTTLED);
  }

  @Test
  void whatIsRefusedOpensNothingAndCountsNoWrongEntry() {
    Office office = office(1, MANY, MANY);
    Order order = office.pending(Samples.filing());
    code(office, entry("13800000000", "x"));
    int openings = office.store.openings.size();
    assertThat(code(office, entry("13800000000", "x"))).isEqualTo(RefusalCode.SMS_CHECK_THROTTLED);
    assertThat(office.store.openings).hasSize(openings);
    assertThat(office.store.checks(order).getFirst().wrongEntries()).isEqualTo(1);
  }

  @Test
  void theNextWindowBeginsAnewAndTheRefusalSaysWhen() {
    Office office = office(1, MANY, MANY);
    office.setNow(Instant.parse("2026-11-01T02:59:57.400Z"));
    code(office, entry("13900000000", "x"));
    Refusal refusal = refused(office, entry("13900000000", "x"));
    assertThat(refusal.parameters()).containsEntry("seconds", "3");
    office.advance(Duration.ofSeconds(3));
    assertThat(code(office, entry("13900000000", "x"))).isEqualTo(RefusalCode.SMS_CHECK_MISMATCH);
  }

  @Test
  void onlyHashesAreCountedUnder() {
    Office office = office(MANY, MANY, MANY);
    office.pending(Samples.filing());
    code(office, entry("13800000000", "203.0.113.7"));
    assertThat(office.attempts.counts().keySet())
        .hasSize(3)
        .noneMatch(key -> key.contains("13800000000") || key.contains("203.0.113.7"));
  }

  @Test
  void aRetryAfterARivalIsNotCountedAgain() {
    Office office = office(MANY, MANY, MANY);
    Order order = office.pending(Samples.filing());
    int[] times = {0};
    office.store.rival =
        () -> {
          if (times[0]++ == 0) {
            done(office.resend.resend(office.newCode(office.store.checks(order).get(1))));
          }
        };
    done(office.smsChecks.record(office.rightEntry(office.store.checks(order).getFirst())));
    assertThat(office.attempts.counts().values()).containsExactlyInAnyOrder(1, 1, 2, 2);
  }
}
