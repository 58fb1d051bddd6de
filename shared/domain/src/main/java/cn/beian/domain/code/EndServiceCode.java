package cn.beian.domain.code;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.refusal.Attempts;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;

/** What unbind and refund have in common: done before, it is done. */
final class EndServiceCode {
  private final ServiceCodeStore codes;
  private final Journal journal;
  private final ServiceCodeAction action;
  private final EventType event;

  EndServiceCode(
      ServiceCodeStore codes, Journal journal, ServiceCodeAction action, EventType event) {
    this.codes = codes;
    this.journal = journal;
    this.action = action;
    this.event = event;
  }

  /**
   * Returns the code as it is then, or the refusal.
   *
   * @param mine whether the caller may do it to a code
   */
  Outcome<ServiceCode> end(Caller caller, String code, Predicate<ServiceCode> mine) {
    return Attempts.whileBusy(() ->
        codes
            .find(code)
            .filter(mine)
            .map(found -> end(caller, found))
            .orElseGet(() -> Outcome.refused(RefusalCode.SERVICE_CODE_NOT_FOUND)));
  }

  private Outcome<ServiceCode> end(Caller caller, ServiceCode code) {
    if (code.state() == action.to()) {
      return Outcome.done(code);
    }
    LocalDate today = ShanghaiDays.of(journal.now());
    return action.allowsOn(code, today)
        ? codes.end(code, action, journal.entry(event, code.code(), code.account(), caller.user()))
        : Outcome.refused(
            Refusal.of(
                RefusalCode.SERVICE_CODE_STATE,
                Map.of(
                    "kind", code.kind().name(),
                    "state", code.stateOn(today).name(),
                    "action", action.name())));
  }
}
