package cn.beian.domain.type;

import static cn.beian.domain.type.TypeGround.ACCOUNT_HAS_OTHER_SUBJECT;
import static cn.beian.domain.type.TypeGround.ADMINISTRATION_CONTRADICTS_ITSELF;
import static cn.beian.domain.type.TypeGround.CLAIM_SERVICE;
import static cn.beian.domain.type.TypeGround.CLAIM_SUBJECT;
import static cn.beian.domain.type.TypeGround.NOTHING_FILED;
import static cn.beian.domain.type.TypeGround.OWN_RECORDS_CONTRADICT;
import static cn.beian.domain.type.TypeGround.OWN_SERVICE_OUTDATED;
import static cn.beian.domain.type.TypeGround.OWN_SUBJECT_OUTDATED;
import static cn.beian.domain.type.TypeGround.SERVICE_FILED_HERE;
import static cn.beian.domain.type.TypeGround.SERVICE_IN_OTHER_ACCOUNT;
import static cn.beian.domain.type.TypeGround.SERVICE_NOT_JOINED;
import static cn.beian.domain.type.TypeGround.SERVICE_OF_OTHER_SUBJECT;
import static cn.beian.domain.type.TypeGround.SHELL_SUBJECT;
import static cn.beian.domain.type.TypeGround.SUBJECT_FILED_ELSEWHERE;
import static cn.beian.domain.type.TypeGround.SUBJECT_FILED_HERE;
import static cn.beian.domain.type.TypeGround.SUBJECT_IN_OTHER_ACCOUNT;

import cn.beian.domain.type.TypeGround.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one table of types (FAQ-TYPE-12..20). The order of its rows means nothing: all that hold are
 * collected, contradictions before obstacles before the type.
 *
 * <p>Where the sources disagree: whether a thing is filed, the administration says; whether it is
 * here and in whose account, our records say, for the public query shows no provider. Neither is
 * overruled in silence: what our records have too much or too little is an obstacle that names who
 * has to put it right.
 */
final class TypeTable {
  private static final Set<FiledSubject> SUBJECT = EnumSet.allOf(FiledSubject.class);
  private static final Set<FiledSubject> NO_SUBJECT = EnumSet.of(FiledSubject.NOT_FILED);
  private static final Set<FiledSubject> SHELL = EnumSet.of(FiledSubject.SHELL);
  private static final Set<FiledSubject> LIVE =
      EnumSet.range(FiledSubject.FILED, FiledSubject.FILED_BOTH);
  private static final Set<FiledSubject> HERE =
      EnumSet.of(FiledSubject.FILED_HERE, FiledSubject.FILED_BOTH);
  private static final Set<FiledSubject> NOT_HERE = EnumSet.of(FiledSubject.FILED_ELSEWHERE);

  private static final Set<FiledService> SERVICE = EnumSet.allOf(FiledService.class);
  private static final Set<FiledService> NEW = EnumSet.of(FiledService.NOT_FILED);
  private static final Set<FiledService> ITS_OWN =
      EnumSet.range(FiledService.FILED, FiledService.FILED_ELSEWHERE);
  private static final Set<FiledService> UNSAID = EnumSet.of(FiledService.FILED);
  private static final Set<FiledService> JOINED = EnumSet.of(FiledService.FILED_HERE);
  private static final Set<FiledService> MAYBE_JOINED =
      EnumSet.of(FiledService.FILED, FiledService.FILED_HERE);
  private static final Set<FiledService> MAYBE_NOT_JOINED =
      EnumSet.of(FiledService.FILED, FiledService.FILED_ELSEWHERE);
  private static final Set<FiledService> NOT_JOINED =
      EnumSet.of(FiledService.NOT_FILED, FiledService.FILED_ELSEWHERE);
  private static final Set<FiledService> FOREIGN = EnumSet.of(FiledService.FILED_BY_OTHER);

  private static final Set<OwnSubject> WHOSE = EnumSet.allOf(OwnSubject.class);
  private static final Set<OwnSubject> NOBODY = EnumSet.of(OwnSubject.NONE);
  private static final Set<OwnSubject> OURS = EnumSet.of(OwnSubject.IN_ACCOUNT);
  private static final Set<OwnSubject> THEIRS = EnumSet.of(OwnSubject.IN_OTHER_ACCOUNT);
  private static final Set<OwnSubject> TAKEN = EnumSet.of(OwnSubject.ACCOUNT_TAKEN);
  private static final Set<OwnSubject> OURS_OR_THEIRS =
      EnumSet.of(OwnSubject.IN_ACCOUNT, OwnSubject.IN_OTHER_ACCOUNT);
  private static final Set<OwnSubject> OURS_OR_NOBODY =
      EnumSet.of(OwnSubject.NONE, OwnSubject.IN_ACCOUNT);

  private static final Set<OwnService> ANY = EnumSet.allOf(OwnService.class);
  private static final Set<OwnService> NO = EnumSet.of(OwnService.NONE);
  private static final Set<OwnService> YES = EnumSet.of(OwnService.IN_ACCOUNT);
  private static final Set<OwnService> OTHER = EnumSet.of(OwnService.IN_OTHER_ACCOUNT);
  private static final Set<OwnService> YES_OR_OTHER =
      EnumSet.of(OwnService.IN_ACCOUNT, OwnService.IN_OTHER_ACCOUNT);

  // The administration: subject, service; our records: subject, service.
  private static final List<TypeRow> ROWS =
      List.of(
          new TypeRow(NO_SUBJECT, NEW, NOBODY, NO, NOTHING_FILED),
          new TypeRow(LIVE, NEW, OURS, NO, SUBJECT_FILED_HERE),
          new TypeRow(LIVE, NEW, NOBODY, NO, SUBJECT_FILED_ELSEWHERE),
          new TypeRow(LIVE, MAYBE_NOT_JOINED, OURS_OR_NOBODY, NO, SERVICE_NOT_JOINED),
          new TypeRow(LIVE, MAYBE_JOINED, OURS, YES, SERVICE_FILED_HERE),
          new TypeRow(SUBJECT, SERVICE, THEIRS, ANY, SUBJECT_IN_OTHER_ACCOUNT),
          new TypeRow(SUBJECT, SERVICE, TAKEN, ANY, ACCOUNT_HAS_OTHER_SUBJECT),
          new TypeRow(SHELL, SERVICE, WHOSE, ANY, SHELL_SUBJECT),
          new TypeRow(HERE, SERVICE, NOBODY, ANY, CLAIM_SUBJECT),
          new TypeRow(NO_SUBJECT, SERVICE, OURS_OR_THEIRS, ANY, OWN_SUBJECT_OUTDATED),
          new TypeRow(SUBJECT, FOREIGN, WHOSE, ANY, SERVICE_OF_OTHER_SUBJECT),
          new TypeRow(SUBJECT, SERVICE, WHOSE, OTHER, SERVICE_IN_OTHER_ACCOUNT),
          new TypeRow(SUBJECT, JOINED, OURS_OR_NOBODY, NO, CLAIM_SERVICE),
          new TypeRow(SUBJECT, NOT_JOINED, WHOSE, YES_OR_OTHER, OWN_SERVICE_OUTDATED),
          new TypeRow(NOT_HERE, UNSAID, WHOSE, YES_OR_OTHER, OWN_SERVICE_OUTDATED),
          new TypeRow(SUBJECT, FOREIGN, OURS, YES, OWN_SERVICE_OUTDATED),
          new TypeRow(NO_SUBJECT, ITS_OWN, WHOSE, ANY, ADMINISTRATION_CONTRADICTS_ITSELF),
          new TypeRow(SHELL, ITS_OWN, WHOSE, ANY, ADMINISTRATION_CONTRADICTS_ITSELF),
          new TypeRow(NOT_HERE, JOINED, WHOSE, ANY, ADMINISTRATION_CONTRADICTS_ITSELF),
          new TypeRow(SUBJECT, SERVICE, NOBODY, YES, OWN_RECORDS_CONTRADICT));

  private static final int[] WHERE = ROWS.stream().mapToInt(TypeRow::mask).toArray();
  private static final int CONTRADICTIONS = bits(Kind.CONTRADICTION);
  private static final int OBSTACLES = bits(Kind.OBSTACLE);

  private TypeTable() {}

  /** Every row. */
  static List<TypeRow> rows() {
    return ROWS;
  }

  /** The grounds that count where these facts hold and none is unknown, as bits. */
  static int grounds(int known) {
    int all = 0;
    for (int row = 0; row < WHERE.length; row++) {
      if (FactMask.within(known, WHERE[row])) {
        all |= 1 << ROWS.get(row).ground().ordinal();
      }
    }
    if (contradictory(all)) {
      return all & CONTRADICTIONS;
    }
    return (all & OBSTACLES) == 0 ? all : all & OBSTACLES;
  }

  /** Whether grounds say that the records contradict each other. */
  static boolean contradictory(int grounds) {
    return (grounds & CONTRADICTIONS) != 0;
  }

  private static int bits(Kind kind) {
    Set<TypeGround> grounds = EnumSet.allOf(TypeGround.class);
    grounds.removeIf(ground -> ground.kind() != kind);
    return FactMask.bits(grounds);
  }
}
