package cn.beian.domain.webhook;

import cn.beian.domain.account.AccountId;
import java.util.List;

/** Accounts' feeds, read from a position on. */
public interface Feed {

  /** At most so many entries after a position, in order: none is ever skipped. */
  List<FeedEntry> after(AccountId account, long position, int most);

  /** The position of the last entry; 0 before the first. */
  long last(AccountId account);
}
