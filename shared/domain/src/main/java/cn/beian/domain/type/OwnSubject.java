package cn.beian.domain.type;

import java.util.EnumSet;
import java.util.Set;

/** What our own records say of a subject, seen from the account that orders (FAQ-BASE-02). */
public enum OwnSubject {
  /** They were not looked at, or the certificate is not entered yet. */
  UNKNOWN,
  /** Neither this subject in any account, nor another one in this account. */
  NONE,
  /** Filed here by this account. */
  IN_ACCOUNT,
  /** Filed here by another account. */
  IN_OTHER_ACCOUNT,
  /** Not filed here, but this account has filed another subject. */
  ACCOUNT_TAKEN;

  /** What it can turn out to be. */
  Set<OwnSubject> couldBe() {
    return this == UNKNOWN ? EnumSet.complementOf(EnumSet.of(UNKNOWN)) : EnumSet.of(this);
  }
}
