package cn.beian.domain.instance;

import cn.beian.domain.account.Caller;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.time.InstantSource;

/** Tells whether an instance may give a service code, and if not, everything that is in the way. */
public final class CheckEligibility {
  private final InstanceStore instances;
  private final EligibilityPolicy policy;
  private final InstantSource clock;

  public CheckEligibility(InstanceStore instances, EligibilityPolicy policy, InstantSource clock) {
    this.instances = instances;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Returns the eligibility, or INSTANCE_NOT_FOUND for an unknown instance and for another
   * account's.
   */
  public Outcome<Eligibility> check(Caller caller, String instanceId) {
    return instances
        .find(instanceId)
        .filter(instance -> instance.account().equals(caller.account()))
        .map(instance ->
            Outcome.done(
                policy.check(instance, caller.account(), ShanghaiDays.of(clock.instant()))))
        .orElseGet(() -> Outcome.refused(RefusalCode.INSTANCE_NOT_FOUND));
  }
}
