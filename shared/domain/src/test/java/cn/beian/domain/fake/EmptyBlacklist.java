package cn.beian.domain.fake;

import cn.beian.domain.blacklist.Blacklist;
import cn.beian.domain.blacklist.BlacklistChange;
import cn.beian.domain.blacklist.Blacklisted;
import cn.beian.domain.event.Event;
import java.util.Collection;
import java.util.Set;

/** A blacklist on which nothing stands. */
final class EmptyBlacklist implements Blacklist {
  @Override
  public Set<Blacklisted> listed(Collection<Blacklisted> asked) {
    return Set.of();
  }

  @Override
  public boolean change(BlacklistChange change, Event event) {
    throw new UnsupportedOperationException("it stays empty");
  }
}
