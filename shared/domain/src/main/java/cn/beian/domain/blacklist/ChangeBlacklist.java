package cn.beian.domain.blacklist;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;

/**
 * Takes over a change of the administration's blacklist; the newest sequence wins, whatever the
 * order of arrival.
 *
 * @see "FAQ-NUM-10, FAQ-VAL-57"
 */
public final class ChangeBlacklist {
  private final Blacklist blacklist;
  private final Journal journal;

  public ChangeBlacklist(Blacklist blacklist, Journal journal) {
    this.blacklist = blacklist;
    this.journal = journal;
  }

  /** Returns whether the change was new; one that is known already changes nothing. */
  public boolean change(BlacklistChange change, Caller caller) {
    Event event =
        journal.entry(EventType.BLACKLIST_CHANGED, change.id(), caller.account(), caller.user());
    return blacklist.change(change, event);
  }
}
