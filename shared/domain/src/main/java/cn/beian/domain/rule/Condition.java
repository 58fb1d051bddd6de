package cn.beian.domain.rule;

import cn.beian.domain.order.OrderType;
import java.util.List;
import java.util.Set;

/**
 * When a rule applies: for these kinds of order (all when empty), and where all tests hold. A test
 * about a missing field does not hold: unknown is not false.
 */
public record Condition(Set<OrderType> orderTypes, List<Test> tests) {

  public Condition {
    orderTypes = Set.copyOf(orderTypes);
    tests = List.copyOf(tests);
  }

  /** One test. */
  @FunctionalInterface
  public interface Test {
    /**
     * Whether it holds for somebody who stands at a field ({@code at} is empty for the whole
     * filing).
     */
    boolean holds(Examination examination, List<String> at);
  }

  boolean holds(Examination examination, List<String> at) {
    return (orderTypes.isEmpty() || orderTypes.contains(examination.type()))
        && tests.stream().allMatch(test -> test.holds(examination, at));
  }
}
