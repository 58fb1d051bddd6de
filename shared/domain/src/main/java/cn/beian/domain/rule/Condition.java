package cn.beian.domain.rule;

import cn.beian.domain.order.OrderType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a rule applies: for these types of order (all that are reviewed when empty), and where all
 * tests hold. A test about a missing field does not hold: unknown is not false.
 *
 * @param ofFiling tests whose answer is the same everywhere in a filing
 * @param ofPlace all others
 */
public record Condition(Set<OrderType> orderTypes, List<Test> ofFiling, List<Test> ofPlace) {

  public Condition {
    orderTypes = Set.copyOf(orderTypes);
    ofFiling = List.copyOf(ofFiling);
    ofPlace = List.copyOf(ofPlace);
  }

  static Condition of(Set<OrderType> orderTypes, List<Test> tests) {
    Map<Boolean, List<Test>> byPlace =
        tests.stream().collect(Collectors.partitioningBy(Test::ofPlace));
    return new Condition(
        orderTypes, byPlace.getOrDefault(false, List.of()), byPlace.getOrDefault(true, List.of()));
  }

  /** One test. */
  @FunctionalInterface
  public interface Test {
    /** Whether it holds for somebody who stands at a field, or at {@link Field#WHOLE}. */
    boolean holds(Examination examination, Field at);

    /** Whether the answer depends on where somebody stands. */
    default boolean ofPlace() {
      return true;
    }
  }

  /** A test whose answer is the same everywhere in a filing. */
  record FilingTest(Test test) implements Test {
    @Override
    public boolean holds(Examination examination, Field at) {
      return test.holds(examination, Field.WHOLE);
    }

    @Override
    public boolean ofPlace() {
      return false;
    }
  }

  /** Whether there may be a place where it holds. */
  boolean mayHold(Examination examination) {
    OrderType type = examination.type();
    return (orderTypes.isEmpty() ? type.reviewed() : orderTypes.contains(type))
        && all(ofFiling, examination, Field.WHOLE);
  }

  /** Whether it holds in all places of a filing where it may hold. */
  boolean everywhere() {
    return ofPlace.isEmpty();
  }

  /** Whether it holds in a place of a filing where it may hold. */
  boolean holdsAt(Examination examination, Field at) {
    return all(ofPlace, examination, at);
  }

  private static boolean all(List<Test> tests, Examination examination, Field at) {
    // Every order takes hundreds of these: no iterator is made.
    for (int i = 0; i < tests.size(); i++) {
      if (!tests.get(i).holds(examination, at)) {
        return false;
      }
    }
    return true;
  }
}
