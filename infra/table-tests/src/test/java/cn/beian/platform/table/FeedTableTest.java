package cn.beian.platform.table;

import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.webhook.FeedEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed has every event once, without gaps, and nothing ever appears behind what was read. */
class FeedTableTest {
  private static final AccountId ACCOUNT = new AccountId("a");
  private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
  private static final Duration KEPT = Duration.ofDays(30);

  private final Agency agency = Agency.open();
  private final FeedTable feed = new FeedTable(agency.table, KEPT);

  private static Event event(int number, String order) {
    String id = "e-%03d".formatted(number);
    return new Event(id, EventType.ORDER_EDITED, order, ACCOUNT, "u", AT, null);
  }

  private List<FeedEntry> all() {
    return feed.after(ACCOUNT, 0, 100);
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42})
  void ofThirtyTwoAtTheSameMomentEachHasItsPlace(long seed) {
    together(
        seed,
        32,
        i -> {
          feed.append(event(i, "o-" + i % 4));
          return i;
        });
    assertThat(all())
        .extracting(FeedEntry::position)
        .isEqualTo(LongStream.rangeClosed(1, 32).boxed().toList());
    assertThat(all()).extracting(FeedEntry::eventId).doesNotHaveDuplicates().hasSize(32);
    for (int order = 0; order < 4; order++) {
      String id = "o-" + order;
      assertThat(all())
          .filteredOn(entry -> entry.subjectId().equals(id))
          .extracting(FeedEntry::sequence)
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }
    assertThat(feed.last(ACCOUNT)).isEqualTo(32);
  }

  @Test
  void theSameEventFromSixteenRelaysStandsThereOnce() {
    together(
        43,
        16,
        i -> {
          feed.append(event(i % 2, "o"));
          return i;
        });
    assertThat(all()).extracting(FeedEntry::position).containsExactly(1L, 2L);
    assertThat(all()).extracting(FeedEntry::eventId).containsExactlyInAnyOrder("e-000", "e-001");
  }

  @Test
  void whoReadsWhileOthersAppendMissesNothing() {
    List<FeedEntry> read = new ArrayList<>();
    together(
        44,
        9,
        i -> {
          if (i == 8) {
            readUntil(read, 24);
          } else {
            LongStream.range(0, 3).forEach(n -> feed.append(event(i * 3 + (int) n, "o-" + i)));
          }
          return i;
        });
    assertThat(read).isEqualTo(all());
  }

  private void readUntil(List<FeedEntry> read, int many) {
    while (read.size() < many) {
      long after = read.isEmpty() ? 0 : read.getLast().position();
      read.addAll(feed.after(ACCOUNT, after, 5));
    }
  }

  @Test
  void anEntrySaysIdsAndTimesAndGoesAfterItsTime() {
    feed.append(event(1, "o"));
    Item entry = agency.table.find(FeedKeys.entry(ACCOUNT, 1)).orElseThrow();
    assertThat(entry.toMap())
        .containsOnlyKeys(
            "pk", "sk", "position", "sequence", "eventId", "type", "subjectId", "at", "expiresAt");
    assertThat(entry.number(Attribute.EXPIRES_AT)).isEqualTo(AT.plus(KEPT).getEpochSecond());
    Item mark = agency.table.find(FeedKeys.fed(ACCOUNT, "e-001")).orElseThrow();
    assertThat(mark.has(Attribute.EXPIRES_AT)).isTrue();
    Item counter = agency.table.find(FeedKeys.position(ACCOUNT)).orElseThrow();
    assertThat(counter.has(Attribute.EXPIRES_AT)).isFalse();
  }
}
