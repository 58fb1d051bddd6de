package cn.beian.domain.calendar;

import cn.beian.domain.account.Caller;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Makes an account's calendar feed anew; a token from before ends with it. */
public final class ShareCalendar {
  private final CalendarStore feeds;
  private final Supplier<String> tokens;
  private final InstantSource clock;

  /**
   * @param tokens gives tokens that nobody can guess, of 128 random bits at least
   */
  public ShareCalendar(CalendarStore feeds, Supplier<String> tokens, InstantSource clock) {
    this.feeds = feeds;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A token, which is told this once. */
  public record Shared(String token, Instant since) {}

  /** Returns the feed's token, or BUSY. */
  public Outcome<Shared> share(Caller caller) {
    String token = tokens.get();
    CalendarFeed feed =
        new CalendarFeed(
            caller.account(), CalendarFeed.hash(token), clock.instant(), caller.user());
    return Attempts.whileOvertaken(
            () -> feeds.replace(feed, feeds.of(caller.account()).orElse(null)))
        .map(kept -> new Shared(token, kept.since()));
  }
}
