package cn.beian.domain.concurrency;

import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of what may run together: orders that want the same thing as an order under
 * way, or as a filed record, that has it.
 *
 * @param wanted the types of the order that wants it
 * @param running the types of the order that has it
 * @param withRecord whether a filed record has it
 * @param together whether both may be
 */
public record TogetherRow(
    Scope scope,
    Set<OrderType> wanted,
    Set<OrderType> running,
    boolean withRecord,
    boolean together,
    Text why,
    List<String> sources) {

  public TogetherRow {
    wanted = Set.copyOf(wanted);
    running = Set.copyOf(running);
    sources = List.copyOf(sources);
  }

  /**
   * Whether the row is about this pair.
   *
   * @param holder the type of the order that has it; null when a filed record has it
   */
  boolean covers(Scope what, OrderType wanting, @Nullable OrderType holder) {
    return scope == what
        && wanted.contains(wanting)
        && (holder == null ? withRecord : running.contains(holder));
  }
}
