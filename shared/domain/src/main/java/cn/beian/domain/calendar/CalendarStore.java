package cn.beian.domain.calendar;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.refusal.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where calendar feeds are kept: one for an account. */
public interface CalendarStore {
  /** The account's feed as it is now. */
  Optional<CalendarFeed> of(AccountId account);

  /** Whose feed has a token with this hash. */
  Optional<AccountId> account(String hash);

  /**
   * Puts a feed in the place of another, whose token ends with it.
   *
   * @param before the account's feed as it was read; null if it had none
   * @return the feed; STALE_VERSION or BUSY: read and try again
   */
  Outcome<CalendarFeed> replace(CalendarFeed feed, @Nullable CalendarFeed before);

  /** Ends a feed; STALE_VERSION or BUSY: read and try again. */
  Outcome<CalendarFeed> end(CalendarFeed feed);
}
