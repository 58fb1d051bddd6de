package cn.beian.domain.type;

import java.util.Set;

/** One row of the decision table: its ground holds where all four facts are among these. */
record TypeRow(
    Set<FiledSubject> filedSubject,
    Set<FiledService> filedService,
    Set<OwnSubject> ownSubject,
    Set<OwnService> ownService,
    TypeGround ground) {

  TypeRow {
    filedSubject = Set.copyOf(filedSubject);
    filedService = Set.copyOf(filedService);
    ownSubject = Set.copyOf(ownSubject);
    ownService = Set.copyOf(ownService);
  }

  boolean holds(Standing standing) {
    return filedSubject.contains(standing.filedSubject())
        && filedService.contains(standing.filedService())
        && ownSubject.contains(standing.ownSubject())
        && ownService.contains(standing.ownService());
  }
}
