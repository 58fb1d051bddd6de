package cn.beian.platform.table;

import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.EventType;
import cn.beian.domain.notice.Channel;
import cn.beian.domain.notice.Delivery;
import cn.beian.domain.notice.Delivery.State;
import cn.beian.domain.notice.Message;
import cn.beian.domain.notice.NoticePreferences;
import cn.beian.domain.notice.NoticePreferences.Language;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Messages, what goes out of them, and how accounts want to be told. */
class DeliveryTableTest {
  private static final long SEED = 20261123;
  private static final AccountId A = new AccountId("a");
  private static final Delivery.Id SMS = new Delivery.Id(A, "m-1", Channel.SMS);
  private static final Delivery.Id EMAIL = new Delivery.Id(A, "m-1", Channel.EMAIL);

  private final Agency agency = Agency.open();
  private final Instant now = agency.clock.instant();

  private Message message(String id) {
    return new Message(
        id,
        A,
        "ORDER_SUBMITTED",
        EventType.ORDER_SUBMITTED,
        "o-1",
        now,
        Map.of("order", "o-1"),
        null);
  }

  private Delivery delivery(Delivery.Id id, @Nullable Instant notBefore) {
    return new Delivery(
        id,
        "ORDER_SUBMITTED",
        new OrderId("o-1"),
        Map.of("order", "o-1"),
        State.WAITING,
        0,
        now,
        notBefore,
        null);
  }

  private void keep(@Nullable Instant notBefore) {
    agency.messages.keep(
        message("m-1"), true, List.of(delivery(SMS, notBefore), delivery(EMAIL, null)));
  }

  private Delivery kept(Delivery.Id id) {
    return agency.deliveries.find(id).orElseThrow();
  }

  private List<String> due(Instant by) {
    return DueThings.of(agency, Due.Kind.NOTICE, ShanghaiDays.of(now), by);
  }

  @Test
  void thirtyTwoAtOnceKeepAMessageOnce() {
    MessageTable messages = new MessageTable(Together.colliding(agency).table, agency.deliveries);
    together(
        SEED,
        32,
        i -> {
          messages.keep(message("m-1"), true, List.of(delivery(SMS, null), delivery(EMAIL, null)));
          return i;
        });
    assertThat(agency.messages.unread(A)).isEqualTo(1);
    assertThat(agency.messages.ofAccount(A, 10, null).items()).containsExactly(message("m-1"));
    assertThat(agency.deliveries.of(List.of(message("m-1"))))
        .containsExactlyInAnyOrder(delivery(SMS, null), delivery(EMAIL, null));
  }

  @Test
  void aMessageThatIsNotInTheBoxIsNeitherListedNorCounted() {
    agency.messages.keep(message("m-1"), false, List.of(delivery(SMS, null)));
    assertThat(agency.messages.unread(A)).isZero();
    assertThat(agency.messages.ofAccount(A, 10, null).items()).isEmpty();
    assertThat(kept(SMS)).isEqualTo(delivery(SMS, null));
  }

  @Test
  void ofThirtyTwoOneTakesADelivery() {
    keep(null);
    Delivery seen = kept(SMS);
    List<Boolean> took = together(SEED, 32, i -> agency.deliveries.take(seen, now.plusSeconds(20)));
    assertThat(took).containsOnlyOnce(true);
    assertThat(kept(SMS).attempts()).isEqualTo(1);
    assertThat(kept(SMS).heldUntil()).isEqualTo(now.plusSeconds(20));
    agency.deliveries.putBack(SMS);
    assertThat(kept(SMS).heldUntil()).isNull();
    assertThat(kept(SMS).attempts()).isEqualTo(1);
  }

  @Test
  void whatHasEndedStaysAsItEnded() {
    keep(null);
    Delivery seen = kept(SMS);
    agency.deliveries.end(SMS, State.SENT, now.plusSeconds(1));
    agency.deliveries.end(SMS, State.REFUSED, now.plusSeconds(2));
    agency.deliveries.postpone(SMS, now.plusSeconds(3));
    assertThat(agency.deliveries.take(seen, now.plusSeconds(20))).isFalse();
    assertThat(kept(SMS).state()).isEqualTo(State.SENT);
    assertThat(kept(SMS).at()).isEqualTo(now.plusSeconds(1));
    assertThat(kept(SMS).notBefore()).isNull();
    assertThat(kept(EMAIL).state()).isEqualTo(State.WAITING);
  }

  @Test
  void whatWaitsForTheMorningIsDueThenUntilItHasEnded() {
    Instant morning = now.plus(Duration.ofHours(10));
    keep(morning);
    assertThat(due(now)).isEmpty();
    assertThat(due(morning)).containsExactly(SMS.text());
    Instant next = morning.plus(Duration.ofDays(1));
    agency.deliveries.postpone(SMS, next);
    assertThat(due(morning)).isEmpty();
    assertThat(due(next)).containsExactly(SMS.text());
    assertThat(Delivery.Id.parse(due(next).getFirst())).contains(SMS);
    agency.deliveries.end(SMS, State.SENT, next);
    assertThat(due(next)).isEmpty();
  }

  @Test
  void whatIsReadTwiceIsCountedOnce() {
    for (String id : List.of("m-1", "m-2", "m-3")) {
      agency.messages.keep(message(id), true, List.of());
    }
    assertThat(agency.messages.read(A, Set.of("m-1", "m-2"), now)).isEqualTo(Outcome.done(2));
    List<Outcome<Integer>> answers =
        together(SEED, 32, i -> agency.messages.read(A, Set.of("m-2", "m-3"), now.plusSeconds(i)));
    assertThat(answers)
        .containsOnlyOnce(Outcome.done(1))
        .containsOnly(Outcome.done(1), Outcome.done(0));
    assertThat(agency.messages.unread(A)).isZero();
    assertThat(agency.messages.read(new AccountId("b"), Set.of("m-1"), now))
        .isEqualTo(Outcome.refused(RefusalCode.MESSAGE_NOT_FOUND));
  }

  @Test
  void preferencesAreKeptAsAWhole() {
    assertThat(agency.preferences.of(A)).isEqualTo(NoticePreferences.NONE);
    NoticePreferences first =
        new NoticePreferences(
            Language.EN, Map.of(Channel.SMS, Set.of("X", "Y"), Channel.EMAIL, Set.of()));
    agency.preferences.put(A, first, Map.of());
    assertThat(agency.preferences.of(A)).isEqualTo(first);
    NoticePreferences second =
        new NoticePreferences(
            Language.ZH_CN, Map.of(Channel.SMS, Set.of(), Channel.EMAIL, Set.of("Z")));
    agency.preferences.put(A, second, Map.of());
    assertThat(agency.preferences.of(A)).isEqualTo(second);
  }
}
