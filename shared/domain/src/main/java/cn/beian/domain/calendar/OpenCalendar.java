package cn.beian.domain.calendar;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.attempt.AttemptCounts;
import cn.beian.domain.attempt.Throttle;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds whose calendar feed is read. It is looked for by the hash of the token: how long that takes
 * tells nothing of a token that is there.
 */
public final class OpenCalendar {
  private final CalendarStore feeds;
  private final Throttle throttle;
  private final CalendarPolicy policy;
  private final InstantSource clock;

  public OpenCalendar(
      CalendarStore feeds, AttemptCounts counts, CalendarPolicy policy, InstantSource clock) {
    this.feeds = feeds;
    this.throttle = new Throttle(counts, policy.window(), RefusalCode.CALENDAR_THROTTLED);
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Returns the account; CALENDAR_NOT_FOUND; CALENDAR_THROTTLED when a feed is read, or unknown
   * tokens are tried from an address, too often. Programs of many accounts share an address, so
   * that what is found is not counted by it.
   *
   * @param address from where it is asked for
   */
  public Outcome<AccountId> open(String token, String address) {
    String hash = CalendarFeed.hash(token);
    Optional<AccountId> account = feeds.account(hash);
    return count(account.isPresent(), hash, address)
        .map(Outcome::<AccountId>refused)
        .orElseGet(() ->
            account
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(RefusalCode.CALENDAR_NOT_FOUND)));
  }

  private Optional<Refusal> count(boolean known, String hash, String address) {
    return known
        ? throttle.count("CALENDAR#" + hash, policy.perFeed(), clock.instant())
        : throttle.count("CALENDAR_ADDRESS#" + address, policy.perAddress(), clock.instant());
  }
}
