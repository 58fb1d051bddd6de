package cn.beian.simulator.office;

import cn.beian.wire.Problem;
import cn.beian.wire.Problem.Kind;
import cn.beian.wire.upload.Upload;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a file as a whole can be taken. The first thing that is wrong refuses it. */
final class FileChecks {

  /** Not as the schema has it. */
  static final long SCHEMA = 5001;

  private static final long UNIT = 5003;
  private static final long VERSION = 5004;
  private static final long CHARACTERS = 5008;
  private static final long RIGHT = 5009;
  private static final long OTHER = 5999;
  private static final Set<Kind> OF_CHARACTERS =
      Set.of(Kind.CONTROL_CHARACTER, Kind.OUTSIDE_GBK, Kind.WRONG_VERSION);

  private FileChecks() {}

  /** The code of a file that cannot be read. */
  static long unreadable(List<Problem> problems) {
    if (has(problems, Kind.WRONG_VERSION)) {
      return VERSION;
    }
    return has(problems, Kind.OUT_OF_SCOPE) ? RIGHT : SCHEMA;
  }

  /** The code of a file that can be read, if it is refused. */
  static Optional<Long> of(Upload upload, List<Problem> problems, long caller) {
    if (has(problems, Kind.WRONG_VERSION)) {
      return Optional.of(VERSION);
    }
    if (problems.stream().anyMatch(each -> !OF_CHARACTERS.contains(each.kind()))) {
      return Optional.of(SCHEMA);
    }
    if (upload.unit() != caller) {
      return Optional.of(UNIT);
    }
    if (upload.records().size() > Upload.MOST_RECORDS) {
      return Optional.of(OTHER);
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(CHARACTERS);
  }

  private static boolean has(List<Problem> problems, Kind kind) {
    return problems.stream().anyMatch(each -> each.kind() == kind);
  }
}
