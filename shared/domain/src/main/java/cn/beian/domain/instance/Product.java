package cn.beian.domain.instance;

import cn.beian.domain.instance.Instance.BillingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product of the provider and what it takes for its instances to have service codes
 * (PREP-PRD-01..10, PREP-COM-01..04, PREP-FREE-20..23).
 *
 * @param issuedBy who gives its codes out
 * @param minMonths least term bought; 0 where none is asked for
 * @param term which months count
 * @param billingModes those that do; all of them when empty
 * @param minOrderAmountFen least amount of the order; null where none is asked for
 * @param freeCodes free service codes an instance can give
 * @param paidCodes paid service codes that can be bound to an instance at once
 */
public record Product(
    String code,
    IssuedBy issuedBy,
    int minMonths,
    Term term,
    Set<BillingMode> billingModes,
    boolean publicBandwidth,
    @Nullable Long minOrderAmountFen,
    int freeCodes,
    int paidCodes,
    String source) {

  public Product {
    billingModes = Set.copyOf(billingModes);
  }

  /** Who gives a product's codes out. */
  public enum IssuedBy {
    /** The account of the instance asks for them here. */
    ACCOUNT,
    /** The product's own console asks for them, in the inventory's role (PREP-FREE-20). */
    CHANNEL,
    /** Nobody: what uses the product needs a filing number and no code (PREP-COM-01..04). */
    NOBODY
  }

  /** Which months of an instance count. */
  public enum Term {
    /** All that were bought, renewals included. */
    BOUGHT,
    /** Those of the first purchase alone (PREP-PRD-08). */
    FIRST_PURCHASE
  }

  /** The quota of one kind of code. */
  int quota(CodeKind kind) {
    return switch (kind) {
      case FREE -> freeCodes;
      case PAID -> paidCodes;
    };
  }
}
