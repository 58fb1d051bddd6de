package cn.beian.domain.instance;

import cn.beian.domain.account.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cloud instance as the provider's inventory knows it.
 *
 * @param product a code of the product catalogue, such as {@code ecs}
 * @param mainland whether it stands in a mainland region
 * @param months the term bought, renewals included
 * @param expiresOn the last day of the term
 * @param orderAmountFen what was paid for it; null where the inventory does not say
 * @param ipAddress its public address; null without public bandwidth
 * @param version the inventory's own version: a newer one replaces an older one
 * @param freeCodesIssued free service codes given out so far
 */
public record Instance(
    String id,
    AccountId account,
    String product,
    String region,
    boolean mainland,
    BillingMode billingMode,
    int months,
    LocalDate expiresOn,
    boolean publicBandwidth,
    @Nullable Long orderAmountFen,
    @Nullable String ipAddress,
    long version,
    int freeCodesIssued) {

  /** How an instance is paid for. */
  public enum BillingMode {
    SUBSCRIPTION,
    PAY_AS_YOU_GO
  }
}
