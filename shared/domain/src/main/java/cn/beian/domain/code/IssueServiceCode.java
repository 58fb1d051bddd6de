package cn.beian.domain.code;

import cn.beian.domain.account.Caller;
import cn.beian.domain.account.Role;
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
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Issues free service codes of an instance, all or none, if every condition holds (FAQ-OP-01). A
 * product's own console issues them in the inventory's role (PREP-FREE-20).
 */
public final class IssueServiceCode {
  /** The most codes of one call: more than any product gives. */
  public static final int MOST = 20;

  private final Instances instances;
  private final ServiceCodeStore codes;
  private final EligibilityPolicy policy;
  private final Journal journal;

  public IssueServiceCode(
      Instances instances, ServiceCodeStore codes, EligibilityPolicy policy, Journal journal) {
    this.instances = instances;
    this.codes = codes;
    this.policy = policy;
    this.journal = journal;
  }

  /**
   * Codes and what is left of the instance's quota.
   *
   * @param freeRemaining free codes the instance can still give, as far as this call saw
   */
  public record Issued(List<ServiceCode> codes, int freeRemaining) {
    public Issued {
      codes = List.copyOf(codes);
    }
  }

  /**
   * Returns the new codes, INSTANCE_NOT_FOUND, INSTANCE_NOT_ELIGIBLE with every failed condition,
   * or BUSY when too many others issue at the same moment.
   *
   * @param count how many codes, from 1
   */
  public Outcome<Issued> issue(Caller caller, String instanceId, int count) {
    return Attempts.whileBusy(() -> attempt(caller, instanceId, count));
  }

  private Outcome<Issued> attempt(Caller caller, String instanceId, int count) {
    Optional<Instance> found = instances.find(instanceId).filter(each -> mayAsk(caller, each));
    if (found.isEmpty()) {
      return Outcome.refused(RefusalCode.INSTANCE_NOT_FOUND);
    }
    Wish wish = new Wish(caller, CodeKind.FREE, count, ShanghaiDays.of(journal.now()));
    Eligibility eligibility = policy.check(found.get(), wish);
    return eligibility.eligible()
        ? write(wish, found.get(), eligibility)
        : Outcome.refused(
            Refusal.withFindings(RefusalCode.INSTANCE_NOT_ELIGIBLE, eligibility.failures()));
  }

  private static boolean mayAsk(Caller caller, Instance instance) {
    return caller.role() == Role.INVENTORY || instance.account().equals(caller.account());
  }

  private Outcome<Issued> write(Wish wish, Instance instance, Eligibility eligibility) {
    Event event =
        journal.entry(
            EventType.SERVICE_CODE_ISSUED, instance.id(), instance.account(), wish.caller().user());
    List<ServiceCode> fresh =
        Stream.generate(() -> ServiceCode.free(newCode(), instance, event.at()))
            .limit(wish.count())
            .toList();
    return codes
        .issue(fresh, instance, eligibility.quota(), event)
        .map(issued -> new Issued(issued, eligibility.remaining() - wish.count()));
  }

  /** A code in UUID shape from a secure source of chance (FAQ-CODE-02). */
  static String newCode() {
    return UUID.randomUUID().toString();
  }
}
