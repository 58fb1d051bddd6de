package cn.beian.validate;

/** How a run ended, best first; the position is the exit status. */
enum Status {
  /** Nothing keeps the order from being submitted. */
  PASSED,
  /** Something does. */
  BLOCKED,
  /** The command line or a file cannot be read. */
  UNREADABLE,
  /** The rules cannot be used. */
  NO_RULES;

  int exit() {
    return ordinal();
  }

  Status worse(Status other) {
    return compareTo(other) > 0 ? this : other;
  }
}
