package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.word;
import static cn.beian.platform.table.Together.colliding;
import static cn.beian.platform.table.Together.count;
import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.RecordSmsCheck.Entry;
import cn.beian.domain.order.ResendSmsCheck.Wish;
import cn.beian.domain.sms.SmsCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SMS checks and the counts of attempts, with rivals and over time. */
class SmsCheckTableTest {
  private final Agency agency = Agency.open();

  private SmsCheck check(Order order, int number) {
    return agency.checks.ofOrder(order).get(number);
  }

  private static Wish newCode(Entry right) {
    return new Wish(right.mobile(), right.idLast6(), right.address());
  }

  @Test
  void aNewCodeIsReadBackAndTheOldOneIsStale() {
    Order order = agency.pending("a");
    SmsCheck old = check(order, 0);
    Entry right = agency.entry(old);
    assertThat(agency.checks.countWrongEntry(old)).isTrue();
    agency.clock.advance(Duration.ofHours(3));
    done(agency.resend.resend(newCode(right)));
    SmsCheck now = check(order, 0);
    assertThat(now).isEqualTo(old.resent(agency.clock.instant()));
    assertThat(agency.checks.ofContact(old.contact())).containsExactly(now);
    assertThat(agency.entry(now).code()).isNotEqualTo(right.code());
    assertThat(agency.checks.countWrongEntry(old)).as("of the old code").isFalse();
    assertThat(word(agency.sms.record(right))).isEqualTo("SMS_CHECK_MISMATCH");
  }

  @Test
  void neitherCodeNorItsHashIsInTheTable() {
    Order order = agency.pending("a");
    Entry right = agency.entry(check(order, 0));
    Map<String, ?> item = agency.items().get(Key.check(check(order, 0)));
    assertThat(item.keySet())
        .containsExactlyInAnyOrder(
            "pk",
            "sk",
            "ownerKey",
            "ownerSort",
            "contact",
            "orderId",
            "submission",
            "number",
            "challenge",
            "sentAt",
            "wrongEntries",
            "sealed",
            "expiresAt");
    assertThat(item.toString()).doesNotContain("=" + right.code() + ",");
    assertThat(agency.checks.secret(check(order, 0), "test").toString())
        .doesNotContain(right.code(), right.idLast6());
  }

  @RepeatedTest(2)
  void ofManyWishesAtTheSameMomentTwoAreDone(RepetitionInfo run) {
    Order order = agency.pending("a");
    Wish wish = newCode(agency.entry(check(order, 0)));
    Agency busy = run.getCurrentRepetition() % 2 == 0 ? agency : colliding(agency);
    Map<String, Integer> answers =
        count(
            together(
                run.getCurrentRepetition(),
                8,
                i -> Together.answer(() -> busy.resend.resend(wish))));
    assertThat(answers).containsEntry("DONE", 2).containsEntry("SMS_RESENDS_USED", 6);
    assertThat(check(order, 0).challenge()).isEqualTo(3);
    assertThat(agency.orders.history(order.id()))
        .filteredOn(event -> event.type().name().equals("SMS_CHECK_RESENT"))
        .hasSize(2);
  }

  /** Whichever comes first: an old code that passed, or a new code that made it stale. */
  @RepeatedTest(12)
  void anEntryAndAWishAtTheSameMomentDoNotBothCount(RepetitionInfo run) {
    Order order = agency.pending("a");
    Entry right = agency.entry(check(order, 0));
    Agency busy = colliding(agency);
    List<Callable<String>> both =
        List.of(() -> word(busy.sms.record(right)), () -> word(busy.resend.resend(newCode(right))));
    List<String> answers = together(run.getCurrentRepetition(), both);
    SmsCheck now = check(order, 0);
    boolean passed = now.passedAt() != null;
    assertThat(now.challenge()).as("%s", answers).isEqualTo(passed ? 1 : 2);
    assertThat(agency.order(order.id()).openChecks()).as("%s", answers).isEqualTo(passed ? 1 : 2);
    assertThat(answers)
        .containsExactlyInAnyOrder("DONE", passed ? "NO_SMS_CHECK_WAITING" : "SMS_CHECK_MISMATCH");
  }

  @Test
  void theSweepFollowsTheContactWhoHasToAnswerFirst() {
    Order order = agency.pending("a");
    Instant sent = agency.clock.instant();
    agency.clock.advance(Duration.ofHours(20));
    done(agency.resend.resend(newCode(agency.entry(check(order, 0)))));
    assertThat(dueAt(order)).isEqualTo(sent.plus(Duration.ofHours(24)));
    done(agency.sms.record(agency.entry(check(order, 1))));
    assertThat(dueAt(order)).isEqualTo(sent.plus(Duration.ofHours(44)));
    agency.clock.advance(Duration.ofHours(23));
    done(agency.cleanUp.cleanUp(order.id()));
    assertThat(agency.order(order.id()).state()).isEqualTo(OrderState.SMS_PENDING);
    agency.clock.advance(Duration.ofHours(1));
    done(agency.cleanUp.cleanUp(order.id()));
    assertThat(agency.order(order.id()).state()).isEqualTo(OrderState.SMS_RETURNED);
  }

  private Instant dueAt(Order order) {
    String due = agency.items().get(Key.order(order.id())).get("dueAt").s();
    return Instant.parse(due.substring(0, due.indexOf('#')));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void ofThirtyTwoAttemptsAtTheSameMomentNoMoreThanTheLimitPass(long seed) {
    Instant until = agency.clock.instant().plusSeconds(600);
    List<Boolean> answers = together(seed, 32, i -> agency.attempts.admit("NUMBER#hash", until, 7));
    assertThat(answers).as("seed %s", seed).filteredOn(admitted -> admitted).hasSize(7);
    assertThat(agency.attempts.admit("NUMBER#hash", until, 7)).isFalse();
    assertThat(agency.attempts.admit("NUMBER#other", until, 7)).isTrue();
    assertThat(agency.attempts.admit("NUMBER#hash", until.plusSeconds(600), 7)).isTrue();
  }

  @Test
  void aCountIsRemovedWhenItsWindowIsOverAndTellsNoNumber() {
    Instant until = agency.clock.instant().plusSeconds(600);
    agency.attempts.admit("NUMBER#hash", until, 7);
    agency.attempts.admit("NUMBER#hash", until, 7);
    Map<String, ?> item = agency.items().get(Key.attempts("NUMBER#hash", until));
    assertThat(item.toString())
        .contains("attempts=AttributeValue(N=2)")
        .contains("expiresAt=AttributeValue(N=" + until.getEpochSecond() + ")");
    assertThat(item).hasSize(4);
  }

  @Test
  void theWholeOfWhatIsAllowedFitsIntoTheLimits() {
    Order order = agency.pending("a");
    for (int code = 0; code < 3; code++) {
      Entry right = agency.entry(check(order, 0));
      for (int i = 0; i < 5; i++) {
        Entry wrong = new Entry(right.mobile(), "000000", right.idLast6(), right.address());
        assertThat(word(agency.sms.record(wrong))).isEqualTo("SMS_CHECK_MISMATCH");
      }
      String resent = word(agency.resend.resend(newCode(right)));
      assertThat(resent).isEqualTo(code < 2 ? "DONE" : "SMS_RESENDS_USED");
    }
    assertThat(word(agency.sms.record(agency.entry(check(order, 0)))))
        .isEqualTo("SMS_CHECK_RETURNED");
  }
}
