package cn.beian.domain.bureau;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.Reason;
import java.util.List;

/** The administration's interface. Every call may be repeated: it knows a submission by its id. */
public interface Bureau {

  /**
   * Hands an order over under its {@link Order#submissionId()}.
   *
   * @throws BureauUnavailableException if it did not answer, or is busy: call again later
   */
  Reply submit(Order order, Filing filing);

  /**
   * Tells that every contact has passed the SMS check of this submission.
   *
   * @throws BureauUnavailableException if it did not answer, or is busy: call again later
   */
  void completeSmsChecks(String submissionId);

  /** What the administration's interface says to a hand-over. */
  sealed interface Reply {

    /** It has the order, now or from an earlier call. */
    record Accepted() implements Reply {}

    /** It does not take the order. */
    record Refused(List<Reason> reasons) implements Reply {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }
  }
}
