package cn.beian.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.OrderTransition.Holdings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderTransitionsTest {

  @Test
  void noActionHasTwoOutcomes() {
    assertThat(OrderTransitions.table())
        .extracting(row -> row.from() + " " + row.action())
        .doesNotHaveDuplicates();
  }

  @Test
  void everyStateCanBeReachedFromADraft() {
    Set<OrderState> reached = EnumSet.of(OrderState.DRAFT);
    Deque<OrderState> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      OrderState from = open.pop();
      OrderTransitions.table().stream()
          .filter(row -> row.from() == from)
          .map(OrderTransition::to)
          .filter(reached::add)
          .forEach(open::push);
    }
    assertThat(reached).containsExactlyInAnyOrder(OrderState.values());
  }

  @Test
  void anEndedOrderNeverMovesAndEveryOtherCan() {
    for (OrderState state : OrderState.values()) {
      assertThat(
              OrderTransitions.table().stream()
                  .filter(row -> row.action() != OrderAction.ERASE)
                  .anyMatch(row -> row.from() == state))
          .as(state.name())
          .isEqualTo(!state.ended());
    }
  }

  @Test
  void everyEndWithoutSuccessLetsGoOfEverythingAndOnlySuccessSpends() {
    for (OrderTransition row : OrderTransitions.table()) {
      boolean failure = row.to().endedInVain() && row.from() != row.to();
      assertThat(row.holdings() == Holdings.RELEASE).as(row.toString()).isEqualTo(failure);
      assertThat(row.holdings() == Holdings.SPEND)
          .as(row.toString())
          .isEqualTo(row.to() == OrderState.APPROVED);
    }
  }

  @Test
  void everyActionHasARow() {
    assertThat(OrderTransitions.table())
        .extracting(OrderTransition::action)
        .contains(OrderAction.values());
  }
}
