package cn.beian.domain.blacklist;

import cn.beian.domain.event.Event;
import java.util.Collection;
import java.util.Set;

/** Where the blacklist is kept. */
public interface Blacklist {
  /** Which of these are listed now. */
  Set<Blacklisted> listed(Collection<Blacklisted> asked);

  /**
   * Applies a change to those of its things of which nothing newer is known, all of them and the
   * event at once.
   *
   * @return whether it was new; a change whose id is known changes nothing
   */
  boolean change(BlacklistChange change, Event event);
}
