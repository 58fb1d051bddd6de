package cn.beian.domain.type;

import java.util.EnumSet;
import java.util.Set;

/** What the administration says of a subject (FAQ-TYPE-12). */
public enum FiledSubject {
  /** It was not asked, or did not answer. */
  UNKNOWN,
  NOT_FILED,
  /** Filed; through whom is not shown, as in the ministry's public query (FAQ-PAGE-04). */
  FILED,
  /** Filed through this provider only. */
  FILED_HERE,
  /** Filed, and not through this provider: through others, or through nobody any more. */
  FILED_ELSEWHERE,
  /** Filed through this provider and through others. */
  FILED_BOTH,
  /** Filed, with no service left (空壳主体, FAQ-CON-10). */
  SHELL;

  /** What it can turn out to be. */
  Set<FiledSubject> couldBe() {
    return this == UNKNOWN ? EnumSet.complementOf(EnumSet.of(UNKNOWN)) : EnumSet.of(this);
  }
}
