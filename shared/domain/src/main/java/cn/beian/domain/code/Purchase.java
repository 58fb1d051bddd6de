package cn.beian.domain.code;

import cn.beian.domain.account.AccountId;
import java.time.Instant;

/**
 * Paid service codes that the provider's billing has sold.
 *
 * @param billingId billing's own id of the purchase: the same one is granted once
 * @param quantity how many codes, 1 to {@value #MOST}
 */
public record Purchase(String billingId, AccountId account, int quantity, Instant boughtAt) {
  /** The most codes of one purchase: they are kept in one transaction. */
  public static final int MOST = 50;
}
