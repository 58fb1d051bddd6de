package cn.beian.domain.order;

/** An order's id; ids sort by time of creation. */
public record OrderId(String value) {
  private static final char SUBMISSION = '.';

  /**
   * The order of a hand-over, by that one's id; of a text that is none, an order that is not there.
   */
  public static OrderId ofSubmission(String submissionId) {
    int end = submissionId.lastIndexOf(SUBMISSION);
    return new OrderId(end < 0 ? submissionId : submissionId.substring(0, end));
  }

  /**
   * The id of a hand-over of this order.
   *
   * @param submission how often the order was handed over, with this one
   */
  public String submissionId(int submission) {
    return value + SUBMISSION + submission;
  }

  @Override
  public String toString() {
    return value;
  }
}
