package cn.beian.platform.table;

import java.time.Instant;
import java.util.Optional;

/** When the sweep was planned last. */
public final class LastPlan {
  private final Table table;

  public LastPlan(Table table) {
    this.table = table;
  }

  /** The moment of the last plan; none before the first. */
  public Optional<Instant> at() {
    return table.find(Key.lastPlan()).map(item -> item.instant(Attribute.AT));
  }

  /** The sweep was planned at this moment. */
  public void was(Instant now) {
    Item plan = Item.of(Key.lastPlan()).with(Attribute.AT, now);
    table.client().putItem(request -> request.tableName(table.name()).item(plan.toMap()));
  }
}
