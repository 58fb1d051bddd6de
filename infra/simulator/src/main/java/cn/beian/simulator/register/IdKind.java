package cn.beian.simulator.register;

/** What the administrations give ids to, each kind in a range of its own. */
public enum IdKind {
  SUBJECT(910_000),
  SERVICE(1_920_000),
  DOMAIN(2_930_000),
  ACCESS(3_940_000),
  ADDRESS(4_950_000);

  private final long first;

  IdKind(long first) {
    this.first = first;
  }

  long first() {
    return first;
  }
}
