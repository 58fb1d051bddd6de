package cn.beian.domain.instance;

import java.time.Instant;

/**
 * What an instance's counts say and what there is. It is shown to people, never repaired by itself.
 *
 * @param freeFound free codes that are tied to the instance
 * @param paidFound paid codes that are tied to it and live
 * @param foundAt when it was last found
 */
public record QuotaDifference(Instance instance, int freeFound, int paidFound, Instant foundAt) {

  /** Whether counts and codes agree. */
  public boolean none() {
    return instance.freeCodesIssued() == freeFound && instance.paidCodesBound() == paidFound;
  }
}
