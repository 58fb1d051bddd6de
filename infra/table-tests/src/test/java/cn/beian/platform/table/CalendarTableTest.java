package cn.beian.platform.table;

import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.calendar.CalendarFeed;
import cn.beian.domain.calendar.EndCalendar;
import cn.beian.domain.calendar.ShareCalendar;
import cn.beian.domain.refusal.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calendar feeds in the table: one for an account, whoever makes it at the same moment. */
class CalendarTableTest {
  private static final Caller OWNER = Agency.customer("a");
  private static final AccountId ACCOUNT = OWNER.account();

  private final Agency agency = Agency.open();
  private final CalendarTable feeds = new CalendarTable(agency.table);
  private final AtomicInteger tokens = new AtomicInteger();
  private final ShareCalendar share =
      new ShareCalendar(feeds, () -> "token-" + tokens.incrementAndGet(), agency.clock);

  private List<String> working() {
    List<String> working = new ArrayList<>();
    for (int i = 1; i <= tokens.get(); i++) {
      if (feeds.account(CalendarFeed.hash("token-" + i)).isPresent()) {
        working.add("token-" + i);
      }
    }
    return working;
  }

  @Test
  void aFeedIsFoundByItsTokenUntilAnotherTakesItsPlaceOrItEnds() {
    assertThat(share.share(OWNER)).isInstanceOf(Outcome.Done.class);
    assertThat(feeds.account(CalendarFeed.hash("token-1"))).contains(ACCOUNT);
    CalendarFeed kept = feeds.of(ACCOUNT).orElseThrow();
    assertThat(kept.by()).isEqualTo(OWNER.user());
    assertThat(kept.hash()).isEqualTo(CalendarFeed.hash("token-1")).hasSize(64);
    assertThat(share.share(OWNER)).isInstanceOf(Outcome.Done.class);
    assertThat(working()).containsExactly("token-2");
    assertThat(new EndCalendar(feeds).end(OWNER)).isEqualTo(Outcome.done(true));
    assertThat(new EndCalendar(feeds).end(OWNER)).isEqualTo(Outcome.done(false));
    assertThat(agency.items()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52})
  void ofThirtyTwoAtTheSameMomentOneAddressWorks(long seed) {
    share.share(OWNER);
    List<Outcome<?>> outcomes =
        together(
            seed, 32, i -> i % 8 == 7 ? new EndCalendar(feeds).end(OWNER) : share.share(OWNER));
    assertThat(outcomes).as("seed " + seed).hasSize(32);
    List<String> expected =
        feeds.of(ACCOUNT).stream()
            .flatMap(kept ->
                working().stream().filter(token -> CalendarFeed.hash(token).equals(kept.hash())))
            .toList();
    assertThat(working()).as("seed " + seed).isEqualTo(expected).hasSizeLessThan(2);
    assertThat(agency.items()).as("nothing is left of others").hasSizeLessThan(3);
  }
}
