package cn.beian.domain.order;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.LockStore.Holder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The certificate and the domains that content would hold, and who holds them now. Looked up once:
 * what stands in the content's way and which type of order it is both rest on it.
 *
 * @param account the one that wants to hold them
 * @param wanted each with the field that names it
 * @param holders of those of the wanted that are held
 */
public record Holdings(
    AccountId account, Filing filing, Map<Lock, String> wanted, Map<Lock, Holder> holders) {
  public Holdings {
    wanted = Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
    holders = Map.copyOf(holders);
  }

  /** The same of other content of the same order, with those alone that are wanted. */
  Holdings of(Filing other, Predicate<Lock> alone) {
    Map<Lock, String> left = new LinkedHashMap<>(wanted);
    left.keySet().removeIf(alone.negate());
    return new Holdings(account, other, left, holders);
  }
}
