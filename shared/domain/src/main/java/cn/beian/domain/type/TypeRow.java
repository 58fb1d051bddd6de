package cn.beian.domain.type;

import java.util.Set;

/** One row of the decision table: its ground holds where all four facts are among these. */
record TypeRow(
    Set<FiledSubject> filedSubject,
    Set<FiledService> filedService,
    Set<OwnSubject> ownSubject,
    Set<OwnService> ownService,
    TypeGround ground) {

  /** Where it holds. */
  int mask() {
    return FactMask.of(filedSubject, filedService, ownSubject, ownService);
  }
}
