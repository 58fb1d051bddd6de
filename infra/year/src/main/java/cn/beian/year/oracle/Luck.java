package cn.beian.year.oracle;

/**
 * What comes first where an order's deadline meets its daily look, or its video, in one sweep: they
 * go through queues of their own, and no document says which is faster.
 */
final class Luck {
  /** More meetings than an order can have while another has filed its domains. */
  static final int MOST = 6;

  private final int choices;
  private int met;

  /**
   * @param choices a bit for each meeting, the lowest for the first; 1 where the other comes before
   *     the deadline
   */
  Luck(int choices) {
    this.choices = choices;
  }

  /** How often it was asked. */
  int met() {
    return met;
  }

  /** Whether the look, or the video, comes before the deadline, this time. */
  boolean otherFirst() {
    return (choices >> met++ & 1) == 1;
  }
}
