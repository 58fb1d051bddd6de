package cn.beian.platform.table;

import static cn.beian.platform.table.Agency.customer;
import static cn.beian.platform.table.Agency.done;
import static cn.beian.platform.table.Agency.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.Order;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.platform.json.Json;
import cn.beian.platform.table.Repetition.Kept;
import cn.beian.platform.table.Repetition.Mark;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A write under an Idempotency-Key. */
class RepetitionTest {
  private final Agency agency = Agency.open();

  private Repetition repetition(String account, String key, String fingerprint) {
    return new Repetition(
        new Mark(account, "POST /orders", key, fingerprint), agency.clock.instant());
  }

  private Outcome<Order> create(Repetition repetition, String account) {
    return repetition.callWith(
        () -> agency.create(customer(account), agency.filing("", Agency.domain())));
  }

  private static String body(Kept kept) {
    return new String(kept.body(), StandardCharsets.UTF_8);
  }

  @Test
  void theSameRequestIsAnsweredAsTheFirstTime() {
    Order order = done(create(repetition("a", "key-1", "one"), "a"));
    done(agency.abandon.abandon(customer("a"), order.id()));
    var before = agency.items();
    Repetition again = repetition("a", "key-1", "one");
    assertThat(refusal(create(again, "a")).code()).isEqualTo(RefusalCode.BUSY);
    Kept kept = again.kept(agency.table).orElseThrow();
    assertThat(kept.same()).isTrue();
    assertThat(body(kept))
        .as("as it was then, though the order has ended since")
        .isEqualTo(Json.text(OrderViews.summary(order)));
    assertThat(agency.items()).isEqualTo(before);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsToldApart() {
    done(create(repetition("a", "key-1", "one"), "a"));
    var before = agency.items();
    Repetition other = repetition("a", "key-1", "two");
    assertThat(refusal(create(other, "a")).code())
        .isIn(RefusalCode.BUSY, RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
    assertThat(other.kept(agency.table).orElseThrow().same()).isFalse();
    assertThat(agency.items()).isEqualTo(before);
  }

  @Test
  void aKeyIsTheAccountsOwnAndTheOperationsOwn() {
    done(create(repetition("a", "key-1", "one"), "a"));
    done(create(repetition("b", "key-1", "one"), "b"));
    Repetition submission =
        new Repetition(
            new Mark("a", "POST /orders/{orderId}/submission", "key-1", "one"),
            agency.clock.instant());
    assertThat(submission.kept(agency.table)).isEmpty();
  }

  @Test
  void aRefusedWriteKeepsNothingAndMayBeTriedAgainUnderItsKey() {
    Order inTheWay = agency.draft("a", agency.filing("", Agency.domain()));
    var before = agency.items();
    Repetition repetition = repetition("a", "key-1", "one");
    assertThat(refusal(create(repetition, "a")).code())
        .isEqualTo(RefusalCode.ANOTHER_ORDER_IN_PROGRESS);
    assertThat(agency.items()).isEqualTo(before);
    assertThat(repetition.kept(agency.table)).isEmpty();
    done(agency.abandon.abandon(customer("a"), inTheWay.id()));
    done(create(repetition("a", "key-1", "one"), "a"));
  }

  @Test
  void aKeyIsFreeAgainAfterItsDayThoughTheTableHasNotRemovedIt() {
    Order first = done(create(repetition("a", "key-1", "one"), "a"));
    done(agency.abandon.abandon(customer("a"), first.id()));
    agency.clock.advance(Duration.ofHours(24));
    assertThat(repetition("a", "key-1", "two").kept(agency.table))
        .as("the last second")
        .isPresent();
    assertThat(refusal(create(repetition("a", "key-1", "two"), "a")).code())
        .isEqualTo(RefusalCode.BUSY);
    agency.clock.advance(Duration.ofSeconds(1));
    Repetition later = repetition("a", "key-1", "two");
    assertThat(later.kept(agency.table)).isEmpty();
    Order second = done(create(later, "a"));
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(later.kept(agency.table).orElseThrow().same()).isTrue();
  }

  @Test
  void aCodeIsIssuedOnceThoughTheRequestComesThreeTimes() {
    agency.instance("i-1", "a");
    for (int i = 0; i < 3; i++) {
      Repetition repetition =
          new Repetition(new Mark("a", "POST codes", "key-1", "one"), agency.clock.instant());
      repetition.callWith(() -> agency.issue.issue(customer("a"), "i-1", 1));
      assertThat(body(repetition.kept(agency.table).orElseThrow())).contains("\"freeRemaining\":4");
    }
    assertThat(agency.instances.find("i-1").orElseThrow().freeCodesIssued()).isEqualTo(1);
    assertThat(agency.codes.ofAccount(customer("a").account(), CodeFilter.ALL, 10, null).items())
        .hasSize(1);
  }

  @Test
  void outsideARequestNoKeyIsKept() {
    agency.draft("a", agency.filing("", Agency.domain()));
    assertThat(agency.items().keySet())
        .noneMatch(key -> key.pk().startsWith("IDEMPOTENCY#"))
        .extracting(Key::sk)
        .containsAll(List.of("ORDER", "CONTENT", "LOCK"));
  }
}
