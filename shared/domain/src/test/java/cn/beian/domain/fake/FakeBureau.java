package cn.beian.domain.fake;

import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.bureau.BureauUnavailableException;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.Reason;
import java.util.ArrayList;
import java.util.List;

/** An administration that writes down what it is told, and does as it is told to. */
public final class FakeBureau implements Bureau {
  public final List<String> submissions = new ArrayList<>();
  public final List<String> completed = new ArrayList<>();
  public final List<String> lapsed = new ArrayList<>();
  private boolean down;
  private boolean refusing;

  /** From now on it does not answer. */
  public FakeBureau down(boolean value) {
    down = value;
    return this;
  }

  /** From now on it takes nothing. */
  public FakeBureau refusing(boolean value) {
    refusing = value;
    return this;
  }

  @Override
  public Reply submit(Order order, Filing filing) {
    answer();
    submissions.add(order.submissionId());
    return refusing
        ? new Reply.Refused(List.of(new Reason("FORM", null, "made up")))
        : new Reply.Accepted();
  }

  @Override
  public void tellSmsChecks(Checked checked) {
    answer();
    (checked.passed() ? completed : lapsed).add(checked.submissionId());
  }

  private void answer() {
    if (down) {
      throw new BureauUnavailableException("made up");
    }
  }
}
