package cn.beian.domain.type;

import java.util.EnumSet;
import java.util.Set;

/** What is known of one domain or App and of its subject, from both sources. */
record Standing(
    FiledSubject filedSubject,
    FiledService filedService,
    OwnSubject ownSubject,
    OwnService ownService) {

  /** Every way in which it can turn out, as a mask. */
  int mask() {
    return FactMask.of(
        filedSubject.couldBe(), filedService.couldBe(), ownSubject.couldBe(), ownService.couldBe());
  }

  /** What has to be looked up to know it all. */
  Set<TypeGround> lookUps() {
    Set<TypeGround> open = EnumSet.noneOf(TypeGround.class);
    if (filedSubject == FiledSubject.UNKNOWN) {
      open.add(TypeGround.ASK_ADMINISTRATION_FOR_SUBJECT);
    }
    if (filedService == FiledService.UNKNOWN) {
      open.add(TypeGround.ASK_ADMINISTRATION_FOR_SERVICE);
    }
    if (ownSubject == OwnSubject.UNKNOWN) {
      open.add(TypeGround.ASK_OWN_RECORDS_FOR_SUBJECT);
    }
    if (ownService == OwnService.UNKNOWN) {
      open.add(TypeGround.ASK_OWN_RECORDS_FOR_SERVICE);
    }
    return open;
  }
}
