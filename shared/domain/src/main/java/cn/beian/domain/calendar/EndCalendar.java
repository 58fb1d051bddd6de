package cn.beian.domain.calendar;

import cn.beian.domain.account.Caller;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;

/** Ends an account's calendar feed. */
public final class EndCalendar {
  private final CalendarStore feeds;

  public EndCalendar(CalendarStore feeds) {
    this.feeds = feeds;
  }

  /** Returns whether there was one, or BUSY. */
  public Outcome<Boolean> end(Caller caller) {
    return Attempts.whileOvertaken(() ->
        feeds
            .of(caller.account())
            .map(feed -> feeds.end(feed).map(ended -> true))
            .orElseGet(() -> Outcome.done(false)));
  }
}
