package cn.beian.platform.table;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.time.ShanghaiDays;
import java.time.Instant;

/**
 * When open orders are looked at next (LC-CLEAN-09): an item beside each order, from its first day
 * to the first look after its end.
 */
public final class OrderChecks {
  private final Table table;
  private final int shards;

  /**
   * @param shards over how many partitions a day's looks are spread
   */
  public OrderChecks(Table table, int shards) {
    this.table = table;
    this.shards = shards;
  }

  /** The look on the day after this moment. */
  static Item next(Order order, Instant now, int shards) {
    Instant at = ShanghaiDays.startOf(ShanghaiDays.of(now).plusDays(1));
    return Due.of(Due.Kind.VALIDITY, order.id().value(), at, shards)
        .on(Item.of(Key.validity(order.id())));
  }

  /** Whether a look at the order is due: one that comes twice is so once. */
  public boolean due(OrderId id, Instant now) {
    return table
        .find(Key.validity(id))
        .filter(item -> item.text(Attribute.DUE_AT).compareTo(Due.until(now)) < 0)
        .isPresent();
  }

  /** An open order is looked at again on the next day, one that has ended never again. */
  public Order looked(Order order, Instant now) {
    if (order.state().ended()) {
      table
          .client()
          .deleteItem(
              request -> request.tableName(table.name()).key(Key.validity(order.id()).toMap()));
    } else {
      table
          .client()
          .putItem(
              request -> request.tableName(table.name()).item(next(order, now, shards).toMap()));
    }
    return order;
  }
}
