package cn.beian.domain.order;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.code.ServiceCodes;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.filing.Hosting;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.Instances;
import cn.beian.domain.order.CodePicker.Wanting;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Obstacle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the service codes of an order before they are taken: each that is given must be known,
 * unused, named once, and its server not expired (FAQ-VAL-22, FAQ-CODE-12, FAQ-CODE-16); each
 * instance that is named must have one for every service that names it. The transaction that takes
 * them checks once more.
 */
public final class CodeInspector {
  private final ServiceCodes codes;
  private final Instances instances;
  private final CodePicker picker;

  public CodeInspector(ServiceCodes codes, Instances instances, EligibilityPolicy policy) {
    this.codes = codes;
    this.instances = instances;
    this.picker = new CodePicker(codes, instances, policy);
  }

  /**
   * What each service gets that names an instance, by its place. Refused with SERVICE_CODE_UNUSABLE
   * and every given code that does not do, or with INSTANCE_NOT_ELIGIBLE and every failed condition
   * of each service that gets none.
   */
  Outcome<SortedMap<Integer, Pick>> inspect(Filing filing, Order order, LocalDate today) {
    List<Blocker> blockers = blockers(filing, order, today);
    if (!blockers.isEmpty()) {
      return Outcome.refused(Refusal.blockedBy(RefusalCode.SERVICE_CODE_UNUSABLE, blockers));
    }
    SortedMap<Integer, Pick> picks =
        picker.pick(new Wanting(order.account(), filing, order.serviceCodes(), today));
    List<Finding> failures = new ArrayList<>();
    picks.forEach((service, pick) -> failures.addAll(failures(pick, instancePath(service))));
    return failures.isEmpty()
        ? Outcome.done(picks)
        : Outcome.refused(Refusal.withFindings(RefusalCode.INSTANCE_NOT_ELIGIBLE, failures));
  }

  /** Of codes that others hold and nothing else, the transaction tells who holds them. */
  private List<Blocker> blockers(Filing filing, Order order, LocalDate today) {
    Map<String, Obstacle> obstacles = named(filing, order.id(), today);
    if (obstacles.values().stream().allMatch(Obstacle.CODE_TAKEN::equals)) {
      obstacles.clear();
    }
    List<Blocker> blockers = new ArrayList<>();
    for (int i = 0; i < filing.services().size(); i++) {
      Hosting hosting = filing.services().get(i).hosting();
      boolean nothing = hosting.code().isEmpty() && hosting.instance().isEmpty();
      String path = path(i, hosting);
      if (nothing || obstacles.containsKey(path)) {
        blockers.add(Blocker.unheld("SERVICE_CODE", hosting.serviceCode(), path));
      }
    }
    return blockers;
  }

  private static List<Finding> failures(Pick pick, String path) {
    return switch (pick) {
      case Pick.None(Obstacle _, List<Finding> failures) ->
          failures.stream().map(failure -> failure.at(path)).toList();
      case Pick.Tied _, Pick.Fresh _ -> List.of();
    };
  }

  /** What stands in the way of each code that is given and each instance that is named. */
  Map<String, Obstacle> obstacles(Wanting wanting, @Nullable OrderId order) {
    Map<String, Obstacle> obstacles = named(wanting.filing(), order, wanting.day());
    picker
        .pick(wanting)
        .forEach((service, pick) -> {
          if (pick instanceof Pick.None none) {
            obstacles.put(instancePath(service), none.obstacle());
          }
        });
    return obstacles;
  }

  /**
   * What stands in the way of each code that is given, by its field.
   *
   * @param order whose codes they are; null for content that no order holds
   */
  private Map<String, Obstacle> named(Filing filing, @Nullable OrderId order, LocalDate day) {
    Map<String, Obstacle> obstacles = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < filing.services().size(); i++) {
      Hosting hosting = filing.services().get(i).hosting();
      String path = path(i, hosting);
      hosting
          .code()
          .flatMap(code ->
              seen.add(code) ? obstacle(code, order, day) : Optional.of(Obstacle.CODE_REPEATED))
          .ifPresent(found -> obstacles.put(path, found));
    }
    return obstacles;
  }

  /** The field that says where a service's code comes from. */
  static String path(int service, Hosting hosting) {
    return hosting.instance().isPresent()
        ? instancePath(service)
        : "/services/" + service + "/hosting/serviceCode";
  }

  /** Whether a code is in the way that the customer has not named, but was picked for him. */
  static boolean ofPick(Blocker blocker) {
    return blocker.path().endsWith("/instanceId");
  }

  private static String instancePath(int service) {
    return "/services/" + service + "/hosting/instanceId";
  }

  private Optional<Obstacle> obstacle(String given, @Nullable OrderId order, LocalDate day) {
    ServiceCode code = codes.find(given).orElse(null);
    if (code == null) {
      return Optional.of(Obstacle.CODE_UNKNOWN);
    }
    boolean own = order != null && order.value().equals(code.order());
    return own && code.state() == ServiceCodeState.FILING ? server(code, day) : obstacle(code, day);
  }

  /** What stands in the way of a code that the order does not hold. */
  private Optional<Obstacle> obstacle(ServiceCode code, LocalDate day) {
    return switch (code.stateOn(day)) {
      case UNBOUND -> Optional.of(Obstacle.CODE_UNBOUND);
      case BOUND -> server(code, day);
      case FILING, FILED -> Optional.of(Obstacle.CODE_TAKEN);
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
