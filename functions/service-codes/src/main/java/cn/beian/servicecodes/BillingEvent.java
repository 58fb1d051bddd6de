package cn.beian.servicecodes;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.code.Purchase;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What the provider's billing tells of the service codes it sells. */
enum BillingEvent {
  SERVICE_CODES_BOUGHT;

  private static final int LONGEST = 128;

  /**
   * The purchase in a message's body.
   *
   * @throws cn.beian.platform.json.MalformedException if it holds none
   */
  static Purchase read(String body) {
    JsonObject json = Json.readObject(body.getBytes(StandardCharsets.UTF_8));
    json.requiredChoice("type", BillingEvent.class);
    Purchase purchase =
        new Purchase(
            json.requiredParsed("billingId", Parse::name, ""),
            new AccountId(json.requiredText("accountId", LONGEST)),
            (int) json.requiredNumber("quantity", 1, Purchase.MOST),
            json.requiredParsed("boughtAt", Parse::instant, Instant.EPOCH));
    json.end();
    return purchase;
  }
}
