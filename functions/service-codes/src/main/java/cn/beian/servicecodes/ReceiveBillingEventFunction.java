package cn.beian.servicecodes;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.GrantPaidCodes;
import cn.beian.domain.code.Purchase;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.refusal.Refusal;
import cn.beian.platform.env.Environment;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.queue.QueueFunction;
import cn.beian.platform.rules.Products;
import cn.beian.platform.table.Table;
import cn.beian.platform.table.Wiring;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Gives out the paid service codes that the provider's billing has sold, once for each sale. */
public final class ReceiveBillingEventFunction extends QueueFunction {
  private static final int LONGEST = 128;

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

  private enum Type {
    SERVICE_CODES_BOUGHT
  }

  /** A sale that cannot be right ends in the dead-letter queue: somebody paid for it. */
  @Override
  protected void handle(String body) {
    switch (grantPaidCodes.grant(read(body))) {
      case Outcome.Done<Boolean> _ -> {}
      case Outcome.Refused<Boolean>(Refusal refusal) ->
          throw new UngrantedPurchaseException(refusal.code());
    }
  }

  private static Purchase read(String body) {
    JsonObject json = Json.readObject(body.getBytes(StandardCharsets.UTF_8));
    json.requiredChoice("type", Type.class);
    Purchase purchase =
        new Purchase(
            json.requiredParsed("billingId", JsonObject::name, ""),
            new AccountId(json.requiredText("accountId", LONGEST)),
            (int) json.requiredNumber("quantity", 1, Purchase.MOST),
            json.requiredParsed("boughtAt", JsonObject::instant, Instant.EPOCH));
    json.end();
    return purchase;
  }

  @Override
  protected String primingBody() {
    return "{}";
  }

  @Override
  protected void prime() {
    super.prime();
    table.prime();
  }
}
