package cn.beian.servicecodes;

import cn.beian.domain.code.GrantPaidCodes;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.platform.env.Environment;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.rules.Products;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;

/** Gives out the paid service codes that the provider's billing has sold, once for each sale. */
public final class ReceiveBillingEventFunction extends QueueFunction {
  private final GrantPaidCodes grantPaidCodes;
  private final Table table;

  public ReceiveBillingEventFunction() {
    this(new Wiring(Environment.current()));
  }

  private ReceiveBillingEventFunction(Wiring wiring) {
    super(wiring.environment());
    this.grantPaidCodes =
        new GrantPaidCodes(wiring.serviceCodes(), new Products().paidMonths(), wiring.journal());
    this.table = wiring.table();
  }

  /** A sale that cannot be right ends in the dead-letter queue: somebody paid for it. */
  @Override
  protected void handle(String body) {
    switch (grantPaidCodes.grant(BillingEvent.read(body))) {
      case Outcome.Done<Boolean> _ -> {}
      case Outcome.Refused<Boolean>(Refusal refusal) ->
          throw new UngrantedPurchaseException(refusal.code());
    }
  }

  @Override
  protected String primingBody() {
    return """
    {"type": "SERVICE_CODES_BOUGHT", "billingId": "priming", "accountId": "priming",
     "quantity": 1, "boughtAt": "1970-01-01T00:00:00Z"}
    """;
  }

  /** An event that is handled is kept: this one is only read. */
  @Override
  protected void prime() {
    BillingEvent.read(primingBody());
    table.prime();
  }
}
