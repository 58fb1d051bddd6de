package cn.beian.domain.bureau;

import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.Reason;
import java.util.List;

/** The administration's decision on one submission. */
public sealed interface BureauResult {

  /** Which hand-over it is about. */
  String submissionId();

  /** The order that was handed over. */
  default OrderId order() {
    return OrderId.ofSubmission(submissionId());
  }

  /**
   * The filing is approved.
   *
   * @param subjectNumber such as 粤ICP备2026000001号
   * @param serviceNumbers one for each service, in the order's order
   */
  record Approved(String submissionId, String subjectNumber, List<String> serviceNumbers)
      implements BureauResult {
    public Approved {
      serviceNumbers = List.copyOf(serviceNumbers);
    }
  }

  /** The filing is refused. */
  record Rejected(String submissionId, List<Reason> reasons) implements BureauResult {
    public Rejected {
      reasons = List.copyOf(reasons);
    }
  }
}
