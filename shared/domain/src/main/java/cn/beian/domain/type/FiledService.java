package cn.beian.domain.type;

import java.util.EnumSet;
import java.util.Set;

/** What the administration says of a domain or an App (FAQ-TYPE-12). */
public enum FiledService {
  /** It was not asked, or did not answer. */
  UNKNOWN,
  NOT_FILED,
  /** Filed under the order's subject; through whom is not shown (FAQ-PAGE-04). */
  FILED,
  /** Filed under the order's subject, through this provider and perhaps others. */
  FILED_HERE,
  /** Filed under the order's subject, and not through this provider. */
  FILED_ELSEWHERE,
  /** Filed under another subject (FAQ-ERR-28). */
  FILED_BY_OTHER;

  /** What it can turn out to be. */
  Set<FiledService> couldBe() {
    return this == UNKNOWN ? EnumSet.complementOf(EnumSet.of(UNKNOWN)) : EnumSet.of(this);
  }
}
