package cn.beian.platform.table;

import cn.beian.domain.bureau.Bureau;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.order.Order;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An administration that takes everything and knows a submission by its id. */
final class CountingBureau implements Bureau {
  final Queue<String> calls = new ConcurrentLinkedQueue<>();

  @Override
  public Reply submit(Order order, Filing filing) {
    calls.add("submit " + order.submissionId());
    return new Reply.Accepted();
  }

  @Override
  public void tellSmsChecks(Checked checked) {
    calls.add((checked.passed() ? "complete " : "lapse ") + checked.submissionId());
  }

  /** What it has in the end, repetitions left out. */
  Set<String> known() {
    return new TreeSet<>(calls);
  }
}
