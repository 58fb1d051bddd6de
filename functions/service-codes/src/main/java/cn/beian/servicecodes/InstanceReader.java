package cn.beian.servicecodes;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.BillingMode;
import cn.beian.domain.instance.Instance.Status;
import cn.beian.platform.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Reads what the inventory says of an instance. The caller ends the reading. */
final class InstanceReader {
  private static final int LONGEST = 128;
  private static final int MOST_MONTHS = 1200;

  private InstanceReader() {}

  static Instance read(String id, JsonObject json, Status status) {
    return new Instance(
        id,
        new AccountId(json.requiredText("accountId", LONGEST)),
        json.requiredText("product", LONGEST),
        json.requiredText("region", LONGEST),
        json.requiredFlag("mainland"),
        json.requiredChoice("billingMode", BillingMode.class),
        (int) json.requiredNumber("months", 0, MOST_MONTHS),
        firstMonths(json),
        json.requiredDay("expiresOn"),
        json.requiredFlag("publicBandwidth"),
        json.number("orderAmountFen", 0, Long.MAX_VALUE),
        json.text("ipAddress", LONGEST),
        status,
        json.requiredNumber("version", 1, Long.MAX_VALUE),
        0,
        0);
  }

  private static @Nullable Integer firstMonths(JsonObject json) {
    Long months = json.number("firstMonths", 0, MOST_MONTHS);
    return months == null ? null : Integer.valueOf(Math.toIntExact(months));
  }
}
