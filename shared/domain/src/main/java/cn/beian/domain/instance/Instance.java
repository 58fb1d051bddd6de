package cn.beian.domain.instance;

import cn.beian.domain.account.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cloud instance as the provider's inventory knows it, and what its quotas have given.
 *
 * @param product a code of the product catalogue, such as {@code ecs}
 * @param mainland whether it stands in a mainland region
 * @param months the term bought, renewals included
 * @param firstMonths the term of the first purchase alone; null where the inventory does not say
 * @param expiresOn the last day of the term
 * @param orderAmountFen what was paid for it; null where the inventory does not say
 * @param ipAddress its public address; null without public bandwidth
 * @param version the inventory's own version: a newer one replaces an older one
 * @param freeCodesIssued free service codes given out so far
 * @param paidCodesBound paid service codes that are bound to it now
 */
public record Instance(
    String id,
    AccountId account,
    String product,
    String region,
    boolean mainland,
    BillingMode billingMode,
    int months,
    @Nullable Integer firstMonths,
    LocalDate expiresOn,
    boolean publicBandwidth,
    @Nullable Long orderAmountFen,
    @Nullable String ipAddress,
    Status status,
    long version,
    int freeCodesIssued,
    int paidCodesBound) {

  /** How an instance is paid for. */
  public enum BillingMode {
    SUBSCRIPTION,
    PAY_AS_YOU_GO
  }

  /** What has become of an instance. */
  public enum Status {
    LIVE,
    /** Its term is over; a renewal revives it (FAQ-CODE-16). */
    EXPIRED,
    /** It is given back, for ever. */
    RELEASED
  }

  /** Whether it serves on a day: neither over by its term nor by the inventory's word. */
  public boolean serves(LocalDate day) {
    return status == Status.LIVE && !expiresOn.isBefore(day);
  }
}
