package cn.beian.domain.order;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.blacklist.Blacklist;
import cn.beian.domain.blacklist.Blacklisted;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.CodePicker.Wanting;
import cn.beian.domain.order.LockStore.Holder;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.rule.Obstacle;
import cn.beian.domain.rule.Obstacles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would keep an order from being submitted although its content is right: service codes
 * that do not do, what others hold, and what the administration has blacklisted. It takes nothing:
 * by the time of the submission it may have changed.
 */
public final class FindObstacles {
  private final CodeInspector codes;
  private final LockStore locks;
  private final Blacklist blacklist;
  private final KeyedHash hash;

  public FindObstacles(CodeInspector codes, LockStore locks, Blacklist blacklist, KeyedHash hash) {
    this.codes = codes;
    this.locks = locks;
    this.blacklist = blacklist;
    this.hash = hash;
  }

  /** The obstacles of an order. What it holds itself is none. */
  public Obstacles of(Order order, Filing filing, LocalDate day) {
    return find(new Wanting(order.account(), filing, order.serviceCodes(), day), order.id());
  }

  /**
   * The obstacles of content that no order holds.
   *
   * @param day the day that the servers must last to
   */
  public Obstacles of(AccountId account, Filing filing, LocalDate day) {
    return find(new Wanting(account, filing, List.of(), day), null);
  }

  /** What is blacklisted alone: nobody but the administration can clear it out of the way. */
  Obstacles blacklisted(WantedHoldings wanted, Filing filing) {
    Map<String, Set<Obstacle>> found = new HashMap<>();
    addBlacklisted(found, wanted, filing);
    return new Obstacles(found);
  }

  /** What the services get that name an instance: see {@link CodeInspector#inspect}. */
  Outcome<SortedMap<Integer, Pick>> codes(Filing filing, Order order, LocalDate today) {
    return codes.inspect(filing, order, today);
  }

  private Obstacles find(Wanting wanting, @Nullable OrderId order) {
    Filing filing = wanting.filing();
    WantedHoldings wanted = WantedHoldings.of(wanting.account(), filing, hash);
    Map<String, Set<Obstacle>> found = new HashMap<>();
    codes.obstacles(wanting, order).forEach((path, code) -> add(found, path, code));
    addHeld(found, wanted, order);
    addBlacklisted(found, wanted, filing);
    return new Obstacles(found);
  }

  private void addHeld(
      Map<String, Set<Obstacle>> found, WantedHoldings wanted, @Nullable OrderId order) {
    Map<Lock, String> paths = new HashMap<>(wanted.locks());
    // An account's one order at a time is settled when the order is made.
    paths.keySet().removeIf(lock -> lock.kind() == Lock.Kind.ACCOUNT);
    locks
        .holders(paths.keySet())
        .forEach((lock, holder) -> {
          if (order == null || !order.equals(holder.order())) {
            add(found, paths.getOrDefault(lock, ""), obstacle(holder));
          }
        });
  }

  private void addBlacklisted(
      Map<String, Set<Obstacle>> found, WantedHoldings wanted, Filing filing) {
    Map<Blacklisted, List<String>> paths = new HashMap<>();
    wanted.locks().forEach((lock, path) -> thing(lock).ifPresent(thing -> put(paths, thing, path)));
    for (int i = 0; i < filing.services().size(); i++) {
      String name = filing.services().get(i).name();
      if (name != null) {
        put(paths, Blacklisted.websiteName(name), "/services/" + i + "/name");
      }
    }
    for (Blacklisted listed : blacklist.listed(paths.keySet())) {
      paths.getOrDefault(listed, List.of()).forEach(path -> add(found, path, Obstacle.BLACKLISTED));
    }
  }

  private static void put(Map<Blacklisted, List<String>> paths, Blacklisted thing, String path) {
    paths.computeIfAbsent(thing, each -> new ArrayList<>()).add(path);
  }

  /** A thing is blacklisted under the key of its lock. */
  private static Optional<Blacklisted> thing(Lock lock) {
    return switch (lock.kind()) {
      case ACCOUNT -> Optional.empty();
      case DOMAIN -> Optional.of(new Blacklisted(Blacklisted.Kind.DOMAIN, lock.key()));
      case CERTIFICATE -> Optional.of(new Blacklisted(Blacklisted.Kind.CERTIFICATE, lock.key()));
    };
  }

  private static void add(Map<String, Set<Obstacle>> found, String path, Obstacle obstacle) {
    found.computeIfAbsent(path, each -> EnumSet.noneOf(Obstacle.class)).add(obstacle);
  }

  private static Obstacle obstacle(Holder holder) {
    return holder.order() == null ? Obstacle.ON_RECORD : Obstacle.IN_ANOTHER_ORDER;
  }
}
