package cn.beian.domain.order;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.code.ServiceCodeStore;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.instance.Eligibility;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.EligibilityPolicy.Wish;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.InstanceStore;
import cn.beian.domain.rule.Obstacle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Picks a code for every service that names an instance of its account (FAQ-CODE-04, PREP-FREE-06):
 * one the order holds before any other, a free code before a paid one, of these the one that ends
 * first, and a new free code when none is left. No code is picked twice, nor one that another
 * service names.
 */
final class CodePicker {
  private final ServiceCodeStore codes;
  private final InstanceStore instances;
  private final EligibilityPolicy policy;

  CodePicker(ServiceCodeStore codes, InstanceStore instances, EligibilityPolicy policy) {
    this.codes = codes;
    this.instances = instances;
    this.policy = policy;
  }

  /**
   * Content whose services want codes.
   *
   * @param held what its order holds, in the services' order; none where no order has it
   */
  record Wanting(AccountId account, Filing filing, List<String> held, LocalDate day) {

    /** The services that want a code of an instance, by the instance's id. */
    private Map<String, List<Integer>> byInstance() {
      Map<String, List<Integer>> services = new LinkedHashMap<>();
      for (int i = 0; i < filing.services().size(); i++) {
        int service = i;
        filing
            .services()
            .get(i)
            .hosting()
            .instance()
            .ifPresent(id -> services.computeIfAbsent(id, each -> new ArrayList<>()).add(service));
      }
      return services;
    }

    private Set<String> named() {
      return filing.services().stream()
          .flatMap(service -> service.hosting().code().stream())
          .collect(Collectors.toSet());
    }

    /** Whether the account may be given the code now. */
    private boolean canHave(ServiceCode code) {
      boolean free =
          code.state() == ServiceCodeState.BOUND
              && code.account().equals(account)
              && !code.overOn(day);
      return free || holds(code);
    }

    private boolean holds(ServiceCode code) {
      return code.state() == ServiceCodeState.FILING && held.contains(code.code());
    }

    /** A free code has no end and comes before paid ones. */
    private Comparator<ServiceCode> preference() {
      return comparing((ServiceCode code) -> holds(code) ? held.indexOf(code.code()) : held.size())
          .thenComparing(ServiceCode::expiresOn, nullsFirst(naturalOrder()))
          .thenComparing(ServiceCode::issuedAt)
          .thenComparing(ServiceCode::code);
    }
  }

  /** What every service gets that names an instance, by its place among the services. */
  SortedMap<Integer, Pick> pick(Wanting wanting) {
    SortedMap<Integer, Pick> picks = new TreeMap<>();
    wanting
        .byInstance()
        .forEach((id, services) -> {
          List<Pick> found = ofInstance(id, services.size(), wanting);
          for (int i = 0; i < services.size(); i++) {
            picks.put(services.get(i), found.get(i));
          }
        });
    return picks;
  }

  private List<Pick> ofInstance(String id, int count, Wanting wanting) {
    Optional<Instance> own =
        instances.find(id).filter(each -> each.account().equals(wanting.account()));
    if (own.isEmpty()) {
      return Collections.nCopies(
          count, new Pick.None(Obstacle.INSTANCE_UNKNOWN, List.of(policy.notOwned())));
    }
    Instance instance = own.get();
    if (!instance.serves(wanting.day())) {
      return Collections.nCopies(
          count, new Pick.None(Obstacle.SERVER_EXPIRED, check(instance, 1, wanting).failures()));
    }
    List<Pick> picks = new ArrayList<>(tied(instance, count, wanting));
    for (int fresh = 1; picks.size() < count; fresh++) {
      picks.add(fresh(instance, fresh, wanting));
    }
    return picks;
  }

  private List<Pick> tied(Instance instance, int most, Wanting wanting) {
    Set<String> named = wanting.named();
    return codes.ofInstance(instance.id()).stream()
        .filter(wanting::canHave)
        .filter(code -> !named.contains(code.code()))
        .sorted(wanting.preference())
        .limit(most)
        .<Pick>map(Pick.Tied::new)
        .toList();
  }

  /** The new code with this number, if the instance can give so many. */
  private Pick fresh(Instance instance, int number, Wanting wanting) {
    Eligibility eligibility = check(instance, number, wanting);
    return eligibility.eligible()
        ? new Pick.Fresh(instance, eligibility.quota())
        : new Pick.None(Obstacle.INSTANCE_WITHOUT_CODE, eligibility.failures());
  }

  private Eligibility check(Instance instance, int count, Wanting wanting) {
    return policy.check(instance, Wish.forOrder(wanting.account(), count, wanting.day()));
  }
}
