package cn.beian.domain.instance;

import cn.beian.domain.account.Caller;
import cn.beian.domain.instance.EligibilityPolicy.Wish;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * Tells whether an instance may have another service code, free or paid, and if not, everything
 * that is in the way.
 */
public final class CheckEligibility {
  private final Instances instances;
  private final EligibilityPolicy policy;
  private final InstantSource clock;

  public CheckEligibility(Instances instances, EligibilityPolicy policy, InstantSource clock) {
    this.instances = instances;
    this.policy = policy;
    this.clock = clock;
  }

  /** Whether the instance may have another code of each kind. */
  public record Answer(String instanceId, Eligibility free, Eligibility paid) {}

  /**
   * Returns the eligibility, or INSTANCE_NOT_FOUND for an unknown instance and for another
   * account's.
   */
  public Outcome<Answer> check(Caller caller, String instanceId) {
    return instances
        .find(instanceId)
        .filter(instance -> instance.account().equals(caller.account()))
        .map(instance -> Outcome.done(answer(caller, instance)))
        .orElseGet(() -> Outcome.refused(RefusalCode.INSTANCE_NOT_FOUND));
  }

  private Answer answer(Caller caller, Instance instance) {
    LocalDate today = ShanghaiDays.of(clock.instant());
    return new Answer(
        instance.id(),
        policy.check(instance, new Wish(caller, CodeKind.FREE, 1, today)),
        policy.check(instance, new Wish(caller, CodeKind.PAID, 1, today)));
  }
}
