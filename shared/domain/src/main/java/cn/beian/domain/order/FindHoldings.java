package cn.beian.domain.order;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.personal.KeyedHash;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds who holds what content would hold (FAQ-BASE-02). It takes nothing. */
public final class FindHoldings {
  private final LockStore locks;
  private final KeyedHash hash;

  public FindHoldings(LockStore locks, KeyedHash hash) {
    this.locks = locks;
    this.hash = hash;
  }

  /**
   * Who holds it now.
   *
   * @param account the one that wants to hold it
   */
  public Holdings of(AccountId account, Filing filing) {
    Map<Lock, String> wanted =
        new LinkedHashMap<>(WantedHoldings.of(account, filing, hash).locks());
    // An account's one order at a time is settled when the order is made.
    wanted.keySet().removeIf(lock -> lock.kind() == Lock.Kind.ACCOUNT);
    return new Holdings(account, filing, wanted, locks.holders(wanted.keySet()));
  }
}
