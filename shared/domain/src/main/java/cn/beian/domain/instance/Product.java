package cn.beian.domain.instance;

import cn.beian.domain.instance.Instance.BillingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product whose instances may give service codes (PREP-PRD-01..10).
 *
 * @param minMonths least term bought, renewals included
 * @param minOrderAmountFen least amount of the order; null where none is asked for
 * @param freeCodes free service codes an instance can give
 */
public record Product(
    String code,
    int minMonths,
    Set<BillingMode> billingModes,
    boolean publicBandwidth,
    @Nullable Long minOrderAmountFen,
    int freeCodes,
    String source) {

  public Product {
    billingModes = Set.copyOf(billingModes);
  }
}
