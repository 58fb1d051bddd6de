package cn.beian.domain.code;

import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.RefusalCode;
import cn.beian.domain.time.ShanghaiDays;
import java.time.LocalDate;

/**
 * Ends a paid code whose term is over (PREP-PAID-06). One that an order holds is looked at again
 * the next day; what is filed with a code stays as it is (AMB-20).
 */
public final class ExpireServiceCode {
  private static final String ACTOR = "expire-service-codes";

  private final ServiceCodeStore codes;
  private final Journal journal;

  public ExpireServiceCode(ServiceCodeStore codes, Journal journal) {
    this.codes = codes;
    this.journal = journal;
  }

  /** Returns the code as it is then, SERVICE_CODE_NOT_FOUND, or BUSY: try again. */
  public Outcome<ServiceCode> expire(String code) {
    return codes
        .find(code)
        .map(this::expire)
        .orElseGet(() -> Outcome.refused(RefusalCode.SERVICE_CODE_NOT_FOUND));
  }

  private Outcome<ServiceCode> expire(ServiceCode code) {
    LocalDate today = ShanghaiDays.of(journal.now());
    if (!code.overOn(today)) {
      return Outcome.done(code);
    }
    if (code.state() == ServiceCodeState.FILING) {
      codes.lookAgain(code, today.plusDays(1));
      return Outcome.done(code);
    }
    return ServiceCodeAction.EXPIRE.allows(code)
        ? codes.end(
            code,
            ServiceCodeAction.EXPIRE,
            journal.entry(EventType.SERVICE_CODE_EXPIRED, code.code(), code.account(), ACTOR))
        : Outcome.done(code);
  }
}
