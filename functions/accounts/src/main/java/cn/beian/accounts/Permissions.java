package cn.beian.accounts;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.domain.policy.AccessRules;
import cn.beian.domain.policy.AccessStore;
import cn.beian.domain.policy.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What bearers may do. An account's policies are read at most once in {@link #KEPT}, so a change of
 * them counts after that at the latest.
 */
final class Permissions {
  static final Duration KEPT = Duration.ofSeconds(30);
  private static final int MOST_ACCOUNTS = 1000;

  private final AccessStore store;
  private final InstantSource clock;
  private final Map<String, Read> read = new LinkedHashMap<>();

  Permissions(AccessStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  private record Read(AccessRules rules, Instant until) {}

  /** Whether the bearer may call the method, and what he may do there. */
  Verdict of(Bearer bearer, Method method) {
    Set<Permission> held = held(bearer, method.path());
    return new Verdict(bearer, method, allows(bearer, method, held), held);
  }

  private Set<Permission> held(Bearer bearer, String path) {
    return bearer.subAccount() && bearer.role() == Role.CUSTOMER
        ? rules(bearer.account()).permissions(bearer.user(), path.substring(1))
        : bearer.own();
  }

  /** Staff and machines are not in the one table of calls: the functions look at their role. */
  private static boolean allows(Bearer bearer, Method method, Set<Permission> held) {
    return bearer.role() != Role.CUSTOMER
        || Routes.find(method.name(), method.path()).filter(it -> it.allows(held)).isPresent();
  }

  /** Reads the policies of an account that does not exist. */
  void prime() {
    store.of(new AccountId("priming"));
  }

  private synchronized AccessRules rules(String account) {
    Instant now = clock.instant();
    Read kept = read.get(account);
    if (kept != null && now.isBefore(kept.until())) {
      return kept.rules();
    }
    AccessRules rules = store.of(new AccountId(account));
    if (read.size() >= MOST_ACCOUNTS) {
      read.remove(read.keySet().iterator().next());
    }
    read.put(account, new Read(rules, now.plus(KEPT)));
    return rules;
  }
}
