package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Order;

/** An administration that takes everything. */
final class TakingBureau implements Bureau {
  @Override
  public Reply submit(Order order, Filing filing) {
    return new Reply.Accepted();
  }

  @Override
  public void tellSmsChecks(Checked checked) {
    assertThat(checked.submissionId()).isNotEmpty();
  }
}
