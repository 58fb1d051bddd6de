package cn.beian.domain.code;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.instance.Eligibility;
import cn.beian.domain.instance.EligibilityPolicy;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.InstanceStore;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Issues a free service code of an instance, if every condition holds (FAQ-OP-01). */
public final class IssueServiceCode {
  private static final int TRIES = 8;

  private final InstanceStore instances;
  private final ServiceCodeStore codes;
  private final EligibilityPolicy policy;
  private final Journal journal;

  public IssueServiceCode(
      InstanceStore instances, ServiceCodeStore codes, EligibilityPolicy policy, Journal journal) {
    this.instances = instances;
    this.codes = codes;
    this.policy = policy;
    this.journal = journal;
  }

  /**
   * A code and what is left of the instance's quota.
   *
   * @param freeRemaining free codes the instance can still give, as far as this call saw
   */
  public record Issued(ServiceCode code, int freeRemaining) {}

  /**
   * Returns the new code, INSTANCE_NOT_FOUND, INSTANCE_NOT_ELIGIBLE with every failed condition, or
   * BUSY when too many others issue at the same moment.
   */
  public Outcome<Issued> issue(Caller caller, String instanceId) {
    Outcome<Issued> outcome = Outcome.refused(RefusalCode.BUSY);
    for (int attempt = 0; attempt < TRIES && busy(outcome); attempt++) {
      outcome = attempt(caller, instanceId);
    }
    return outcome;
  }

  private Outcome<Issued> attempt(Caller caller, String instanceId) {
    Optional<Instance> found =
        instances.find(instanceId).filter(each -> each.account().equals(caller.account()));
    if (found.isEmpty()) {
      return Outcome.refused(RefusalCode.INSTANCE_NOT_FOUND);
    }
    LocalDate today = ShanghaiDays.of(journal.now());
    Eligibility eligibility = policy.check(found.get(), caller.account(), today);
    return eligibility.eligible()
        ? write(caller, found.get(), eligibility.freeRemaining())
        : Outcome.refused(
            Refusal.withFindings(RefusalCode.INSTANCE_NOT_ELIGIBLE, eligibility.failures()));
  }

  private Outcome<Issued> write(Caller caller, Instance instance, int remaining) {
    Event event =
        journal.entry(
            EventType.SERVICE_CODE_ISSUED, instance.id(), instance.account(), caller.user());
    ServiceCode code =
        ServiceCode.bound(
            UUID.randomUUID().toString(), instance.account(), instance.id(), event.at());
    int quota = instance.freeCodesIssued() + remaining;
    return codes
        .issue(code, instance, quota, event)
        .map(issued -> new Issued(issued, remaining - 1));
  }

  private static boolean busy(Outcome<Issued> outcome) {
    return switch (outcome) {
      case Outcome.Done<Issued> _ -> false;
      case Outcome.Refused<Issued>(Refusal refusal) -> refusal.code() == RefusalCode.BUSY;
    };
  }
}
