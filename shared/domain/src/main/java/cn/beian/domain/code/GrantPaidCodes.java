package cn.beian.domain.code;

import cn.beian.domain.event.Event;
import cn.beian.domain.event.EventType;
import cn.beian.domain.event.Journal;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.time.ShanghaiDays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Gives out what was bought, once for each billing id (PREP-PAID-05, -06). */
public final class GrantPaidCodes {
  private static final String ACTOR = "receive-billing-event";

  private final ServiceCodeStore codes;
  private final int months;
  private final Journal journal;

  /**
   * @param months for how many months from its purchase a code can be used
   */
  public GrantPaidCodes(ServiceCodeStore codes, int months, Journal journal) {
    this.codes = codes;
    this.months = months;
    this.journal = journal;
  }

  /**
   * Returns whether it was the first time; a repetition changes nothing. PURCHASE_CONTRADICTED if
   * the billing id is that of another purchase, or BUSY.
   */
  public Outcome<Boolean> grant(Purchase purchase) {
    Event event =
        journal.entry(
            EventType.SERVICE_CODES_BOUGHT, purchase.billingId(), purchase.account(), ACTOR);
    LocalDate last = ShanghaiDays.of(purchase.boughtAt()).plusMonths(months);
    List<ServiceCode> bought =
        Stream.generate(() -> paid(purchase, last)).limit(purchase.quantity()).toList();
    return codes.grant(purchase, bought, event);
  }

  private static ServiceCode paid(Purchase purchase, LocalDate last) {
    return ServiceCode.paid(
        IssueServiceCode.newCode(), purchase.account(), purchase.boughtAt(), last);
  }
}
