package cn.beian.domain.order;

import cn.beian.domain.blacklist.Blacklist;
import cn.beian.domain.blacklist.Blacklisted;
import cn.beian.domain.face.FaceInspector;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.CodePicker.Wanting;
import cn.beian.domain.order.LockStore.Holder;
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
 * that do not do, what others hold, what the administration has blacklisted, and principals whose
 * faces are yet to be checked. It takes nothing: by the time of the submission it may have changed.
 */
public final class FindObstacles {
  private final CodeInspector codes;
  private final Blacklist blacklist;
  private final FaceInspector faces;

  public FindObstacles(CodeInspector codes, Blacklist blacklist, FaceInspector faces) {
    this.codes = codes;
    this.blacklist = blacklist;
    this.faces = faces;
  }

  /**
   * The obstacles of content.
   *
   * @param order the order whose content it is: what it holds itself is no obstacle; null when no
   *     order holds it
   * @param day the day that the servers must last to
   */
  public Obstacles of(Holdings held, @Nullable Order order, LocalDate day) {
    OrderId id = order == null ? null : order.id();
    List<String> own = order == null ? List.of() : order.serviceCodes();
    Map<String, Set<Obstacle>> found = new HashMap<>();
    codes
        .obstacles(new Wanting(held.account(), held.filing(), own, day), id)
        .forEach((path, code) -> add(found, path, code));
    addHeld(found, held, id);
    addBlacklisted(found, held.wanted(), held.filing());
    if (order != null) {
      addUnchecked(found, order, held.filing());
    }
    return new Obstacles(found);
  }

  /** What the submission does not find out by itself: what is blacklisted, and unchecked faces. */
  Obstacles beforehand(Holdings wanted, Order order) {
    Map<String, Set<Obstacle>> found = new HashMap<>();
    addBlacklisted(found, wanted.wanted(), wanted.filing());
    addUnchecked(found, order, wanted.filing());
    return new Obstacles(found);
  }

  /** What the services get that name an instance: see {@link CodeInspector#inspect}. */
  Outcome<SortedMap<Integer, Pick>> codes(Filing filing, Order order, LocalDate today) {
    return codes.inspect(filing, order, today);
  }

  private static void addHeld(
      Map<String, Set<Obstacle>> found, Holdings held, @Nullable OrderId order) {
    Holder own = order == null ? null : new Holder.InOrder(order);
    held.wanted()
        .forEach((lock, path) -> {
          Holder holder = held.holders().get(lock);
          if (holder != null && !holder.equals(own)) {
            add(found, path, obstacle(holder));
          }
        });
  }

  private static Obstacle obstacle(Holder holder) {
    return switch (holder) {
      case Holder.InOrder _ -> Obstacle.IN_ANOTHER_ORDER;
      case Holder.OnRecord _ -> Obstacle.ON_RECORD;
    };
  }

  private void addBlacklisted(
      Map<String, Set<Obstacle>> found, Map<Lock, String> locks, Filing filing) {
    Map<Blacklisted, List<String>> paths = new HashMap<>();
    locks.forEach((lock, path) -> thing(lock).ifPresent(thing -> put(paths, thing, path)));
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

  private void addUnchecked(Map<String, Set<Obstacle>> found, Order order, Filing filing) {
    for (int service : faces.unchecked(order.id(), filing.services())) {
      add(found, "/services/" + service + "/principal/name", Obstacle.FACE_UNCHECKED);
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
}
