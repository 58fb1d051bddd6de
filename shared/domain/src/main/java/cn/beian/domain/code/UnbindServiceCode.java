package cn.beian.domain.code;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.refusal.Outcome;

/** Unties a paid code that was not used, to be bound elsewhere (PREP-PAID-11, -12). */
public final class UnbindServiceCode {
  private final EndServiceCode end;

  public UnbindServiceCode(ServiceCodeStore codes, Journal journal) {
    this.end =
        new EndServiceCode(
            codes, journal, ServiceCodeAction.UNBIND, EventType.SERVICE_CODE_UNBOUND);
  }

  /**
   * Returns the unbound code, also when it was unbound before; SERVICE_CODE_NOT_FOUND for an
   * unknown one and for another account's; SERVICE_CODE_STATE for a free, a used or an expired one;
   * or BUSY.
   */
  public Outcome<ServiceCode> unbind(Caller caller, String code) {
    return end.end(caller, code, found -> found.account().equals(caller.account()));
  }
}
