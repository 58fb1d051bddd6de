package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.fault.FaultKind;
import cn.beian.simulator.register.Case;
import cn.beian.simulator.register.Case.Stage;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.wire.download.Deregistered;
import cn.beian.wire.download.Event;
import cn.beian.wire.download.PublishedFiling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What becomes of cases: their SMS checks, their decisions, and the files about these. */
public final class Decisions {
  private static final String LAPSED = "短信核验超时未完成";
  private static final String GONE = "所涉及的备案数据已发生变化";

  private final Bureau bureau;

  /** Decisions of the administrations. */
  public Decisions(Bureau bureau) {
    this.bureau = bureau;
  }

  /**
   * Notes what became of an SMS check.
   *
   * @param mark {@code Bs} of the record, or another of its names
   * @return whether there is such a record, decided or not
   */
  public boolean checked(Province province, long operation, String mark, boolean passed) {
    Predicate<Case> named =
        each ->
            each.office() == province
                && each.operation() == operation
                && each.marks().contains(mark);
    bureau
        .register()
        .open()
        .filter(named.and(each -> each.stage() == Stage.SMS_CHECK))
        .findFirst()
        .ifPresent(each -> bureau.register().put(each.at(passed ? Stage.REVIEW : Stage.LAPSED)));
    return bureau.register().cases().anyMatch(named);
  }

  /** Lets checks lapse whose time is over. */
  public void lapse() {
    long now = bureau.times().now();
    bureau
        .register()
        .open()
        .filter(each -> each.stage() == Stage.SMS_CHECK && each.lapses() <= now)
        .toList()
        .forEach(each -> bureau.register().put(each.at(Stage.LAPSED)));
  }

  /** The cases that can be decided. */
  public List<Long> ready() {
    return bureau
        .register()
        .open()
        .filter(each -> each.stage() != Stage.SMS_CHECK)
        .map(Case::id)
        .toList();
  }

  /** Decides a case that can be. */
  public void decide(long id) {
    bureau
        .register()
        .theCase(id)
        .filter(each -> each.open() && each.stage() != Stage.SMS_CHECK)
        .ifPresent(this::decide);
  }

  private void decide(Case one) {
    String objection = one.stage() == Stage.LAPSED ? LAPSED : one.objection();
    Optional<Effect> effect =
        objection == null ? bureau.effects().of(one, bureau.year()) : Optional.empty();
    String said = objection == null && effect.isEmpty() ? GONE : objection;
    tell(one, Events.decided(one, said, bureau.times().stamp()), effect);
    bureau.register().put(one.at(said == null ? Stage.APPROVED : Stage.REFUSED));
  }

  private void tell(Case one, List<Event> results, Optional<Effect> effect) {
    List<List<? extends Event>> files = new ArrayList<>();
    files.add(results);
    if (effect.orElse(null) instanceof Effect.Published published) {
      files.add(List.of(published(one, published)));
    }
    if (takes(FaultKind.UNKNOWN_RECORD, one)) {
      files.add(List.of(Events.unknown()));
    }
    if (takes(FaultKind.PUBLISHED_FIRST, one)) {
      Collections.reverse(files);
    }
    send(one, files);
    if (effect.orElse(null) instanceof Effect.Ended ended) {
      tell(ended, null);
    }
  }

  private void send(Case one, List<List<? extends Event>> files) {
    boolean late = takes(FaultKind.RESULT_LATE, one);
    int times = takes(FaultKind.RESULT_TWICE, one) ? 2 : 1;
    for (List<? extends Event> file :
        Collections.nCopies(times, files).stream().flatMap(List::stream).toList()) {
      if (late) {
        bureau.outbox().hold(one.office(), file, bureau.times().today());
      } else {
        bureau.outbox().send(one.office(), file, bureau.times().today());
      }
    }
  }

  private boolean takes(FaultKind kind, Case one) {
    return bureau.faults().take(kind, one.office(), Identity.of(one.asked()).message()).isPresent();
  }

  private PublishedFiling published(Case one, Effect.Published what) {
    FiledSubject subject = bureau.register().subject(what.subject()).orElseThrow();
    boolean bare = takes(FaultKind.WITHOUT_OWN_IDS, one);
    return Events.published(subject, what.sites(), bare ? 0 : one.provider());
  }

  /** Tells all providers that something is no longer filed. */
  public void tell(Effect.Ended ended, @Nullable String remark) {
    Event event = new Deregistered(ended.kind(), ended.id(), remark);
    for (long provider : ended.providers()) {
      Account.province(provider)
          .ifPresent(
              province -> bureau.outbox().send(province, List.of(event), bureau.times().today()));
    }
  }
}
