package cn.beian.domain.order;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.LockStore.Holder;
import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.rule.Obstacle;
import cn.beian.domain.rule.Obstacles;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would keep an order from being submitted although its content is right: service codes
 * that do not do, and what others hold. It takes nothing: by the time of the submission it may have
 * changed.
 */
public final class FindObstacles {
  private final CodeInspector codes;
  private final LockStore locks;
  private final KeyedHash hash;

  public FindObstacles(CodeInspector codes, LockStore locks, KeyedHash hash) {
    this.codes = codes;
    this.locks = locks;
    this.hash = hash;
  }

  /** The obstacles of an order. What it holds itself is none. */
  public Obstacles of(Order order, Filing filing, LocalDate day) {
    return find(order.account(), order.id(), filing, day);
  }

  /**
   * The obstacles of content that no order holds.
   *
   * @param day the day that the servers must last to
   */
  public Obstacles of(AccountId account, Filing filing, LocalDate day) {
    return find(account, null, filing, day);
  }

  private Obstacles find(AccountId account, @Nullable OrderId order, Filing filing, LocalDate day) {
    Map<Lock, String> wanted = new HashMap<>(WantedHoldings.of(account, filing, hash).locks());
    // An account's one order at a time is settled when the order is made.
    wanted.keySet().removeIf(lock -> lock.kind() == Lock.Kind.ACCOUNT);
    Map<String, Set<Obstacle>> found = new HashMap<>();
    codes.obstacles(filing, order, day).forEach((path, code) -> add(found, path, code));
    locks
        .holders(wanted.keySet())
        .forEach((lock, holder) -> {
          if (order == null || !order.equals(holder.order())) {
            add(found, wanted.getOrDefault(lock, ""), obstacle(holder));
          }
        });
    return new Obstacles(found);
  }

  private static void add(Map<String, Set<Obstacle>> found, String path, Obstacle obstacle) {
    found.computeIfAbsent(path, each -> EnumSet.noneOf(Obstacle.class)).add(obstacle);
  }

  private static Obstacle obstacle(Holder holder) {
    return holder.order() == null ? Obstacle.ON_RECORD : Obstacle.IN_ANOTHER_ORDER;
  }
}
