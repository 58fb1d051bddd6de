package cn.beian.servicecodes;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.instance.Instance.Status;
import cn.beian.platform.json.JsonObject;

/** Reads what the inventory says of an instance. The caller ends the reading. */
final class InstanceReader {
  private static final int LONGEST = 128;

  private InstanceReader() {}

  static Instance read(String id, JsonObject json, Status status) {
    AccountId account = new AccountId(json.requiredText("accountId", LONGEST));
    boolean mainland = json.requiredFlag("mainland");
    boolean bandwidth = json.requiredFlag("publicBandwidth");
    Long firstMonths = json.number("firstMonths", 0, 1200);
    return new Instance(
        id,
        account,
        json.requiredText("product", LONGEST),
        json.requiredText("region", LONGEST),
        mainland,
        json.requiredChoice("billingMode", BillingMode.class),
        (int) json.requiredNumber("months", 0, 1200),
        firstMonths == null ? null : Math.toIntExact(firstMonths),
        json.requiredDay("expiresOn"),
        bandwidth,
        json.number("orderAmountFen", 0, Long.MAX_VALUE),
        json.text("ipAddress", LONGEST),
        status,
        json.requiredNumber("version", 1, Long.MAX_VALUE),
        0,
        0);
  }
}
