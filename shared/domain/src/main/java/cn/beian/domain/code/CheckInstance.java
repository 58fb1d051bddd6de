package cn.beian.domain.code;

import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.instance.CodeKind;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.InstanceStore;
import cn.beian.domain.instance.QuotaDifference;
import cn.beian.domain.record.RecordFindings;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an instance and brings in order what follows from its state, whatever happened to it and
 * in whatever order it was heard: its owner is told of its end, filed services get a finding or
 * lose it, unused codes follow the instance to another account, and its counts are held against its
 * codes. A repetition changes nothing.
 */
public final class CheckInstance {
  private static final String ACTOR = "check-instances";
  private static final int DAYS_BETWEEN = 7;
  private static final Set<ServiceCodeState> LIVE =
      Set.of(ServiceCodeState.BOUND, ServiceCodeState.FILING, ServiceCodeState.FILED);

  private final InstanceStore instances;
  private final ServiceCodeStore codes;
  private final FiledServices filed;
  private final Journal journal;

  public CheckInstance(
      InstanceStore instances, ServiceCodeStore codes, RecordFindings findings, Journal journal) {
    this.instances = instances;
    this.codes = codes;
    this.filed = new FiledServices(findings);
    this.journal = journal;
  }

  /**
   * Returns what the counts and the codes of the instance are, INSTANCE_NOT_FOUND, or BUSY when it
   * changes all the time: try again.
   */
  public Outcome<QuotaDifference> check(String id) {
    return look(id).then(found -> found.none() ? Outcome.done(found) : look(id));
  }

  /** A difference is looked at twice: codes may come and go between the reads of one look. */
  private Outcome<QuotaDifference> look(String id) {
    return Attempts.whileBusy(() -> attempt(id));
  }

  private Outcome<QuotaDifference> attempt(String id) {
    return instances
        .find(id)
        .map(this::attempt)
        .orElseGet(() -> Outcome.refused(RefusalCode.INSTANCE_NOT_FOUND));
  }

  private Outcome<QuotaDifference> attempt(Instance instance) {
    List<ServiceCode> tied = codes.ofInstance(instance.id());
    LocalDate today = ShanghaiDays.of(journal.now());
    if (!instance.serves(today) && !tied.isEmpty()) {
      tellEnd(instance);
    }
    filed.follow(instance, tied, journal.now());
    QuotaDifference found =
        new QuotaDifference(
            instance, count(tied, CodeKind.FREE), count(tied, CodeKind.PAID), journal.now());
    if (found.none() && tied.stream().anyMatch(code -> leaves(code, instance))) {
      tied.stream().filter(code -> leaves(code, instance)).forEach(code -> leave(code, instance));
      return Outcome.refused(RefusalCode.BUSY);
    }
    return instances.checked(found, next(found, tied, today))
        ? Outcome.done(found)
        : Outcome.refused(RefusalCode.BUSY);
  }

  private void tellEnd(Instance instance) {
    EventType end =
        instance.status() == Instance.Status.RELEASED
            ? EventType.INSTANCE_RELEASED
            : EventType.INSTANCE_EXPIRED;
    instances.tellEnd(instance, journal.entry(end, instance.id(), instance.account(), ACTOR));
  }

  private static int count(List<ServiceCode> tied, CodeKind kind) {
    return (int)
        tied.stream().filter(code -> code.kind() == kind && LIVE.contains(code.state())).count();
  }

  /**
   * Whether a code that nobody used has to follow its instance, or stay behind. Where counts and
   * codes differ none does before people have looked.
   */
  private static boolean leaves(ServiceCode code, Instance instance) {
    return code.state() == ServiceCodeState.BOUND && !code.account().equals(instance.account());
  }

  /** A free code belongs to the server (LC AMB-40); a paid one to whoever bought it. */
  private void leave(ServiceCode code, Instance instance) {
    switch (code.kind()) {
      case FREE -> codes.handOver(code, instance);
      case PAID ->
          codes.end(
              code,
              ServiceCodeAction.UNBIND,
              journal.entry(EventType.SERVICE_CODE_UNBOUND, code.code(), code.account(), ACTOR));
    }
  }

  /**
   * The day after its last, and every week for the counts; daily while an order is under way. What
   * was given back is looked at no more once its counts agree and none of its codes is left unused:
   * one might just be taken.
   */
  private static @Nullable Instant next(
      QuotaDifference found, List<ServiceCode> tied, LocalDate today) {
    Instance instance = found.instance();
    boolean moved = tied.stream().anyMatch(code -> !code.account().equals(instance.account()));
    if (any(tied, ServiceCodeState.FILING) && (moved || !instance.serves(today))) {
      return ShanghaiDays.startOf(today.plusDays(1));
    }
    return doneWith(found) && !any(tied, ServiceCodeState.BOUND) ? null : inAWeek(instance, today);
  }

  private static boolean doneWith(QuotaDifference found) {
    return found.instance().status() == Instance.Status.RELEASED && found.none();
  }

  /**
   * At the beginning of the day after its last, if that is sooner. Else at an hour of its own, so
   * that not all that came on one day are looked at in one sweep.
   */
  private static Instant inAWeek(Instance instance, LocalDate today) {
    LocalDate week = today.plusDays(DAYS_BETWEEN);
    LocalDate end = instance.expiresOn().plusDays(1);
    int hour = Math.floorMod(instance.id().hashCode(), 24);
    return instance.serves(today) && end.isBefore(week)
        ? ShanghaiDays.startOf(end)
        : ShanghaiDays.startOf(week).plus(Duration.ofHours(hour));
  }

  private static boolean any(List<ServiceCode> tied, ServiceCodeState state) {
    return tied.stream().anyMatch(code -> code.state() == state);
  }
}
