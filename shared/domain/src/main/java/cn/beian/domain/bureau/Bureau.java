package cn.beian.domain.bureau;

import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.Reason;
import cn.beian.domain.upload.Outgoing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ministry's interface V3.0 cannot carry, over a channel of our own: Apps whole, and the
 * SMS checks of all orders (V3 §7.3). Every call may be repeated: it knows a submission by its id.
 */
public interface Bureau {

  /**
   * Hands an order over under its {@link Order#submissionId()}.
   *
   * @throws BureauUnavailableException if it did not answer, or is busy: call again later
   */
  Reply submit(Order order, Filing filing);

  /**
   * Tells what came of the SMS checks of a submission.
   *
   * @throws BureauUnavailableException if it did not answer, or is busy: call again later
   */
  void tellSmsChecks(Checked checked);

  /**
   * What came of the SMS checks of a hand-over.
   *
   * @param record what it is called there, where it went over the ministry's interface; null for
   *     one that was submitted here
   * @param passed whether every contact passed; else the check has lapsed
   */
  record Checked(String submissionId, @Nullable Outgoing record, boolean passed) {}

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
