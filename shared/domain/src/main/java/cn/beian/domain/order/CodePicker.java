package cn.beian.domain.order;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.code.ServiceCodeAction;
import cn.beian.domain.code.ServiceCodeState;
import cn.beian.domain.code.ServiceCodes;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.instance.Eligibility;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.EligibilityPolicy.Wish;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instances;
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
 * one the order holds, else a new free code, and when the instance has no more to give an unused
 * one that is tied to it: free before paid, of these the one that ends first. A code that was asked
 * for is left alone while there are others, for it may have been handed to somebody. No code is
 * picked twice, nor one that another service names.
 */
final class CodePicker {
  /** A free code has no end and comes before paid ones. */
  private static final Comparator<ServiceCode> PREFERENCE =
      comparing(ServiceCode::expiresOn, nullsFirst(naturalOrder()))
          .thenComparing(ServiceCode::issuedAt)
          .thenComparing(ServiceCode::code);

  private final ServiceCodes codes;
  private final Instances instances;
  private final EligibilityPolicy policy;

  CodePicker(ServiceCodes codes, Instances instances, EligibilityPolicy policy) {
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
    private boolean free(ServiceCode code) {
      return ServiceCodeAction.TAKE.allowsOn(code, day) && code.account().equals(account);
    }

    private boolean holds(ServiceCode code) {
      return code.state() == ServiceCodeState.FILING && held.contains(code.code());
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
    return ofServing(instance, count, wanting);
  }

  private List<Pick> ofServing(Instance instance, int count, Wanting wanting) {
    List<Pick> picks = new ArrayList<>(held(instance, count, wanting));
    picks.addAll(fresh(instance, count - picks.size(), wanting));
    if (picks.size() < count) {
      picks.addAll(tied(instance, count - picks.size(), wanting));
    }
    while (picks.size() < count) {
      picks.add(
          new Pick.None(
              Obstacle.INSTANCE_WITHOUT_CODE, check(instance, count, wanting).failures()));
    }
    return picks;
  }

  private List<Pick> fresh(Instance instance, int most, Wanting wanting) {
    Eligibility eligibility = check(instance, 1, wanting);
    int count = eligibility.eligible() ? Math.min(most, eligibility.remaining()) : 0;
    return Collections.nCopies(count, new Pick.Fresh(instance, eligibility.quota()));
  }

  private List<Pick> held(Instance instance, int most, Wanting wanting) {
    return codes.findAll(Set.copyOf(wanting.held())).stream()
        .filter(code -> instance.id().equals(code.instanceId()) && wanting.holds(code))
        .filter(code -> !wanting.named().contains(code.code()))
        .sorted(comparing(code -> wanting.held().indexOf(code.code())))
        .limit(most)
        .<Pick>map(Pick.Tied::new)
        .toList();
  }

  private List<Pick> tied(Instance instance, int most, Wanting wanting) {
    return codes.ofInstance(instance.id()).stream()
        .filter(wanting::free)
        .filter(code -> !wanting.named().contains(code.code()))
        .sorted(PREFERENCE)
        .limit(most)
        .<Pick>map(Pick.Tied::new)
        .toList();
  }

  private Eligibility check(Instance instance, int count, Wanting wanting) {
    return policy.check(instance, Wish.forOrder(wanting.account(), count, wanting.day()));
  }
}
