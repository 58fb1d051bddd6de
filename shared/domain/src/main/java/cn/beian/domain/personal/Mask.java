package cn.beian.domain.personal;

/** Masks all but the ends of a text. */
final class Mask {
  private Mask() {}

  /** Keeps {@code head} and {@code tail} characters if at least four others stay hidden. */
  static String keep(String value, int head, int tail) {
    boolean longEnough = value.length() - head - tail >= 4;
    String start =
        value.substring(0, Math.min(head, longEnough ? head : Math.min(1, value.length() / 2)));
    String end = longEnough ? value.substring(value.length() - tail) : "";
    return start + "***" + end;
  }
}
