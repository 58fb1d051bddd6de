package cn.beian.domain.order;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.code.ServiceCodeStore;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.InstanceStore;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    List<Blocker> blockers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < filing.services().size(); i++) {
      String given = filing.services().get(i).hosting().serviceCode();
      String code = given == null ? "" : given.toLowerCase(Locale.ROOT);
      if (!seen.add(code) || !usable(code, order, today)) {
        String path = "/services/" + i + "/hosting/serviceCode";
        blockers.add(new Blocker("SERVICE_CODE", given, null, null, path));
      }
    }
    return blockers.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.blockedBy(RefusalCode.SERVICE_CODE_UNUSABLE, blockers));
  }

  private boolean usable(String code, Order order, LocalDate today) {
    return codes
        .find(code)
        .filter(found -> free(found, order))
        .flatMap(found -> instances.find(found.instanceId()))
        .filter(instance -> live(instance, today))
        .isPresent();
  }

  private static boolean free(ServiceCode code, Order order) {
    return code.state() == ServiceCodeState.BOUND || order.id().value().equals(code.order());
  }

  private static boolean live(Instance instance, LocalDate today) {
    return !instance.expiresOn().isBefore(today);
  }
}
