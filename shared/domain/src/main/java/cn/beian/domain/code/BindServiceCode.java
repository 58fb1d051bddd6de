package cn.beian.domain.code;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.instance.Eligibility;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.EligibilityPolicy.Wish;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instances;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ties paid codes to an instance, all or none (PREP-PAID-02..10): the account's own codes that are
 * unbound and in their term, and an instance of the account that has given all its free codes.
 */
public final class BindServiceCode {
  /** The most codes of one call. */
  public static final int MOST = 20;

  private final Instances instances;
  private final ServiceCodeStore codes;
  private final EligibilityPolicy policy;
  private final Journal journal;

  public BindServiceCode(
      Instances instances, ServiceCodeStore codes, EligibilityPolicy policy, Journal journal) {
    this.instances = instances;
    this.codes = codes;
    this.policy = policy;
    this.journal = journal;
  }

  /**
   * Returns the bound codes, INSTANCE_NOT_FOUND, INSTANCE_NOT_ELIGIBLE with every failed condition,
   * SERVICE_CODE_UNUSABLE with every code that cannot be bound, or BUSY.
   *
   * @param wanted the codes, 1 to {@value #MOST}
   */
  public Outcome<List<ServiceCode>> bind(Caller caller, String instanceId, List<String> wanted) {
    return Attempts.whileBusy(() -> attempt(caller, instanceId, wanted));
  }

  private Outcome<List<ServiceCode>> attempt(
      Caller caller, String instanceId, List<String> wanted) {
    Optional<Instance> found =
        instances.find(instanceId).filter(each -> each.account().equals(caller.account()));
    if (found.isEmpty()) {
      return Outcome.refused(RefusalCode.INSTANCE_NOT_FOUND);
    }
    LocalDate today = ShanghaiDays.of(journal.now());
    Map<String, ServiceCode> known =
        codes.findAll(Set.copyOf(wanted)).stream()
            .collect(Collectors.toMap(ServiceCode::code, Function.identity()));
    List<Blocker> blockers = blockers(caller, wanted, known, today);
    return blockers.isEmpty()
        ? bind(caller, found.get(), wanted.stream().map(known::get).toList(), today)
        : Outcome.refused(Refusal.blockedBy(RefusalCode.SERVICE_CODE_UNUSABLE, blockers));
  }

  private static List<Blocker> blockers(
      Caller caller, List<String> wanted, Map<String, ServiceCode> known, LocalDate today) {
    List<Blocker> blockers = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      String code = wanted.get(i);
      if (!seen.add(code) || !bindable(caller, known.get(code), today)) {
        blockers.add(Blocker.unheld("SERVICE_CODE", code, "/serviceCodes/" + i));
      }
    }
    return blockers;
  }

  private static boolean bindable(Caller caller, @Nullable ServiceCode code, LocalDate today) {
    return code != null
        && code.account().equals(caller.account())
        && ServiceCodeAction.BIND.allowsOn(code, today);
  }

  private Outcome<List<ServiceCode>> bind(
      Caller caller, Instance instance, List<ServiceCode> unbound, LocalDate today) {
    Eligibility eligibility =
        policy.check(instance, new Wish(caller, CodeKind.PAID, unbound.size(), today));
    if (!eligibility.eligible()) {
      return Outcome.refused(
          Refusal.withFindings(RefusalCode.INSTANCE_NOT_ELIGIBLE, eligibility.failures()));
    }
    Event event =
        journal.entry(
            EventType.SERVICE_CODE_BOUND, instance.id(), instance.account(), caller.user());
    return codes.bind(unbound, instance, eligibility.quota(), event);
  }
}
