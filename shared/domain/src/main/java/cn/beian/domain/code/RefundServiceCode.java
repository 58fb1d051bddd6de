package cn.beian.domain.code;

import cn.beian.domain.account.Caller;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.refusal.Outcome;

/**
 * Ends a paid code that was not used, for the provider's billing, which pays it back only
 * afterwards (PREP-PAID-13, AMB-19).
 */
public final class RefundServiceCode {
  private final EndServiceCode end;

  public RefundServiceCode(ServiceCodeStore codes, Journal journal) {
    this.end =
        new EndServiceCode(
            codes, journal, ServiceCodeAction.REFUND, EventType.SERVICE_CODE_REFUNDED);
  }

  /**
   * Returns the refunded code, also when it was refunded before; SERVICE_CODE_NOT_FOUND;
   * SERVICE_CODE_STATE for a free, a used or an expired one; or BUSY.
   *
   * @param billing the provider's billing
   */
  public Outcome<ServiceCode> refund(Caller billing, String code) {
    return end.end(billing, code, _ -> true);
  }
}
