package cn.beian.domain.type;

import java.util.EnumSet;
import java.util.Set;

/**
 * What our own records say of a domain or an App, seen from the account that orders (FAQ-BASE-02).
 */
public enum OwnService {
  /**
   * They were not looked at, its name is not entered yet, or it is an App that the account has not
   * filed: Apps of other accounts cannot be found by their names.
   */
  UNKNOWN,
  /** No account has filed it here, though one may be about to; or its access here was cancelled. */
  NONE,
  /** Filed here by this account. */
  IN_ACCOUNT,
  /** Filed here by another account. */
  IN_OTHER_ACCOUNT;

  /** What it can turn out to be. */
  Set<OwnService> couldBe() {
    return this == UNKNOWN ? EnumSet.complementOf(EnumSet.of(UNKNOWN)) : EnumSet.of(this);
  }
}
