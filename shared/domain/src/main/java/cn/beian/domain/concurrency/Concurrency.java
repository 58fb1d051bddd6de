package cn.beian.domain.concurrency;

import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may run together and what may not, and the ways to end what stands in the way: data.
 *
 * @param rows one for each pair
 * @param ways those of the account's own order, by its state; none where it has ended
 * @param waysOfOthers those of another account's order, whatever its state
 * @param waysOfOthersRecord those of what another account has filed
 * @see "LC-GEN-01, LC-GEN-02, FAQ-CONC-01..14"
 */
public record Concurrency(
    List<TogetherRow> rows,
    Map<OrderState, List<WayOut>> ways,
    List<WayOut> waysOfOthers,
    List<WayOut> waysOfOthersRecord) {

  public Concurrency {
    rows = List.copyOf(rows);
    ways = Map.copyOf(ways);
    waysOfOthers = List.copyOf(waysOfOthers);
    waysOfOthersRecord = List.copyOf(waysOfOthersRecord);
  }

  /**
   * The rows about a pair: there is one.
   *
   * @param running the type of the order that has it; null when a filed record has it
   */
  public List<TogetherRow> find(Scope scope, OrderType wanted, @Nullable OrderType running) {
    return rows.stream().filter(row -> row.covers(scope, wanted, running)).toList();
  }

  /** How to end the account's own order. */
  public List<WayOut> waysOf(OrderState state) {
    return ways.getOrDefault(state, List.of());
  }
}
