package cn.beian.domain.order;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeStore;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.instance.InstanceStore;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Obstacle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the service codes of an order before they are taken: each must be known, unused, named
 * once, and its server not expired (FAQ-VAL-22, FAQ-CODE-12, FAQ-CODE-16). The transaction that
 * takes them checks the state once more.
 */
public final class CodeInspector {
  private final ServiceCodeStore codes;
  private final InstanceStore instances;

  public CodeInspector(ServiceCodeStore codes, InstanceStore instances) {
    this.codes = codes;
    this.instances = instances;
  }

  /** The refusal, SERVICE_CODE_UNUSABLE with every code that does not do; empty if all do. */
  Optional<Refusal> inspect(Filing filing, Order order, LocalDate today) {
    Map<String, Obstacle> obstacles = obstacles(filing, order.id(), today);
    List<Blocker> blockers = new ArrayList<>();
    for (int i = 0; i < filing.services().size(); i++) {
      String code = filing.services().get(i).hosting().serviceCode();
      if (code == null || obstacles.containsKey(path(i))) {
        blockers.add(new Blocker("SERVICE_CODE", code, null, null, path(i)));
      }
    }
    return blockers.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.blockedBy(RefusalCode.SERVICE_CODE_UNUSABLE, blockers));
  }

  /**
   * What stands in the way of each code that is given, by its field.
   *
   * @param order whose codes they are; null for content that no order holds
   */
  Map<String, Obstacle> obstacles(Filing filing, @Nullable OrderId order, LocalDate day) {
    Map<String, Obstacle> obstacles = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < filing.services().size(); i++) {
      String path = path(i);
      String given = filing.services().get(i).hosting().serviceCode();
      if (given != null) {
        String code = given.toLowerCase(Locale.ROOT);
        Optional<Obstacle> obstacle =
            seen.add(code) ? obstacle(code, order, day) : Optional.of(Obstacle.CODE_REPEATED);
        obstacle.ifPresent(found -> obstacles.put(path, found));
      }
    }
    return obstacles;
  }

  private static String path(int service) {
    return "/services/" + service + "/hosting/serviceCode";
  }

  private Optional<Obstacle> obstacle(String given, @Nullable OrderId order, LocalDate day) {
    ServiceCode code = codes.find(given).orElse(null);
    if (code == null) {
      return Optional.of(Obstacle.CODE_UNKNOWN);
    }
    boolean own = order != null && order.value().equals(code.order());
    return switch (code.state()) {
      case UNBOUND -> Optional.of(code.overOn(day) ? Obstacle.CODE_ENDED : Obstacle.CODE_UNBOUND);
      case BOUND -> code.overOn(day) ? Optional.of(Obstacle.CODE_ENDED) : server(code, day);
      case FILING -> own ? server(code, day) : Optional.of(Obstacle.CODE_TAKEN);
      case FILED -> Optional.of(Obstacle.CODE_TAKEN);
      case REFUNDED, EXPIRED -> Optional.of(Obstacle.CODE_ENDED);
    };
  }

  private Optional<Obstacle> server(ServiceCode code, LocalDate day) {
    return Optional.ofNullable(code.instanceId())
            .flatMap(instances::find)
            .filter(instance -> instance.serves(day))
            .isPresent()
        ? Optional.empty()
        : Optional.of(Obstacle.SERVER_EXPIRED);
  }
}
