package cn.beian.platform.table;

import static cn.beian.platform.table.Together.answer;
import static cn.beian.platform.table.Together.count;
import static cn.beian.platform.table.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.domain.webhook.DeliverEvents;
import cn.beian.domain.webhook.Feed;
import cn.beian.domain.webhook.FeedEntry;
import cn.beian.domain.webhook.ManageWebhooks;
import cn.beian.domain.webhook.Webhook;
import cn.beian.domain.webhook.WebhookClient;
import cn.beian.platform.rules.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One delivers to a webhook at a time, and whatever happens nothing is lost. */
class WebhookTableTest {
  private static final AccountId ACCOUNT = new AccountId("a");
  private static final Caller CALLER =
      new Caller(ACCOUNT, "u", Role.CUSTOMER, Set.of(Permission.UPDATE));

  private final Agency agency = Agency.open();
  private final FeedTable feed = new FeedTable(agency.table, Duration.ofDays(30));
  private final WebhookTable webhooks = new WebhookTable(agency.table, Agency.SHARDS);
  private final ManageWebhooks manage =
      new ManageWebhooks(webhooks, feed, Policies.webhooks(), agency.journal);
  private final List<String> posted = Collections.synchronizedList(new ArrayList<>());

  private DeliverEvents deliver(WebhookClient client) {
    return new DeliverEvents(
        webhooks, feed, new DeliverEvents.Way(client, Policies.webhooks()), agency.journal);
  }

  private WebhookClient.Answer take(Webhook webhook, FeedEntry entry) {
    posted.add(entry.eventId());
    return new WebhookClient.Answer(200, null);
  }

  private Outcome<Webhook> put(String name) {
    Webhook.Settings settings =
        new Webhook.Settings("https://example.com/", Set.of(), true, "s", Instant.EPOCH);
    return manage.put(CALLER, name, there -> Optional.of(settings));
  }

  private void happens(int number) {
    String id = "e-%03d".formatted(number);
    feed.append(
        new Event(id, EventType.ORDER_EDITED, "o", ACCOUNT, "u", agency.journal.now(), null));
  }

  private List<String> due() {
    Instant now = agency.journal.now().plus(Duration.ofDays(1));
    return DueThings.of(
        agency, Due.Kind.WEBHOOK, ShanghaiDays.of(now.minus(Duration.ofDays(2))), now);
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52})
  void whoeverComesWhileEventsComeNothingIsLostAndAllIsInOrder(long seed) {
    put("w");
    DeliverEvents deliver = deliver(this::take);
    together(
        seed,
        16,
        i -> {
          happens(i);
          deliver.deliver(ACCOUNT).ifPresent(again -> deliver.deliver(ACCOUNT));
          return i;
        });
    deliver.deliver(ACCOUNT);
    List<String> inFeed = feed.after(ACCOUNT, 0, 100).stream().map(FeedEntry::eventId).toList();
    assertThat(new ArrayList<>(new LinkedHashSet<>(posted))).as("seed %d", seed).isEqualTo(inFeed);
    assertThat(webhooks.find(ACCOUNT, "w").orElseThrow().progress().delivered()).isEqualTo(16);
    assertThat(due()).isEmpty();
  }

  @Test
  void whatComesBetweenTheLastLookAndLettingGoIsLookedForAgain() {
    put("w");
    happens(1);
    List<String> first = new ArrayList<>();
    DeliverEvents.Way way =
        new DeliverEvents.Way(
            (webhook, entry) -> {
              first.add(entry.eventId());
              return new WebhookClient.Answer(200, null);
            },
            Policies.webhooks());
    DeliverEvents deliver =
        new DeliverEvents(webhooks, new LateFeed(feed, () -> happens(2)), way, agency.journal);
    assertThat(deliver.deliver(ACCOUNT)).isPresent();
    assertThat(first).containsExactly("e-001");
  }

  /** Something happens after the look that finds nothing. */
  private record LateFeed(FeedTable feed, Runnable then) implements Feed {
    @Override
    public List<FeedEntry> after(AccountId account, long position, int most) {
      List<FeedEntry> found = feed.after(account, position, most);
      if (found.isEmpty()) {
        then.run();
      }
      return found;
    }

    @Override
    public long last(AccountId account) {
      return feed.last(account);
    }
  }

  @Test
  void whoCrashesIsFollowedWhenItsTimeIsOver() {
    put("w");
    happens(1);
    DeliverEvents crashing =
        deliver((webhook, entry) -> {
          take(webhook, entry);
          throw new IllegalStateException("crash");
        });
    try {
      crashing.deliver(ACCOUNT);
    } catch (IllegalStateException crash) {
      assertThat(due()).containsExactly("a");
    }
    DeliverEvents deliver = deliver(this::take);
    deliver.deliver(ACCOUNT);
    assertThat(posted).as("held still").hasSize(1);
    agency.clock.advance(Duration.ofMinutes(2));
    deliver.deliver(ACCOUNT);
    assertThat(posted).containsExactly("e-001", "e-001");
    assertThat(due()).isEmpty();
  }

  @Test
  void aCrashRepeatsTheEventUnderWayAndNoneBefore() {
    put("w");
    happens(1);
    happens(2);
    DeliverEvents crashing =
        deliver((webhook, entry) -> {
          if (entry.position() == 2) {
            throw new IllegalStateException("crash");
          }
          return take(webhook, entry);
        });
    assertThatThrownBy(() -> crashing.deliver(ACCOUNT)).isInstanceOf(IllegalStateException.class);
    agency.clock.advance(Duration.ofMinutes(2));
    deliver(this::take).deliver(ACCOUNT);
    assertThat(posted).containsExactly("e-001", "e-002");
  }

  @Test
  void aReplayWhileSomebodyDeliversWins() {
    put("w");
    happens(1);
    happens(2);
    deliver(this::take).deliver(ACCOUNT);
    happens(3);
    deliver(
            (webhook, entry) -> {
              manage.replay(CALLER, "w", 0);
              return take(webhook, entry);
            })
        .deliver(ACCOUNT);
    deliver(this::take).deliver(ACCOUNT);
    assertThat(posted).containsExactly("e-001", "e-002", "e-003", "e-001", "e-002", "e-003");
  }

  @Test
  void ofEightThatAreMadeAtTheSameMomentFiveAre() {
    Map<String, Integer> answers = count(together(53, 8, i -> answer(() -> put("w-" + i))));
    assertThat(answers).containsEntry("TOO_MANY_WEBHOOKS", 3).hasSize(2);
    assertThat(webhooks.ofAccount(ACCOUNT)).hasSize(5);
    together(54, 8, i -> answer(() -> manage.remove(CALLER, "w-" + i)));
    assertThat(webhooks.ofAccount(ACCOUNT)).isEmpty();
    assertThat(answer(() -> put("again"))).isEqualTo("DONE");
  }

  @Test
  void whatWaitsIsFoundByTheSweepAndWhatIsOffIsNot() {
    put("w");
    happens(1);
    DeliverEvents failing =
        deliver((webhook, entry) -> new WebhookClient.Answer(500, "STATUS_500"));
    Optional<Instant> again = failing.deliver(ACCOUNT);
    assertThat(again).isPresent();
    assertThat(due()).containsExactly("a");
    Webhook webhook = webhooks.find(ACCOUNT, "w").orElseThrow();
    assertThat(webhook.dueAt()).isEqualTo(again.orElseThrow());
    manage.remove(CALLER, "w");
    assertThat(due()).isEmpty();
  }
}
