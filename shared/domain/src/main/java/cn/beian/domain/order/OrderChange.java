package cn.beian.domain.order;

import cn.beian.domain.event.Event;
import cn.beian.domain.filing.Filing;
import cn.beian.domain.progress.SectionChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an order, written whole or not at all.
 *
 * @param before what was read; null for a new order. The write is refused if it has changed since
 * @param filing the new content; null when it stays as it is
 * @param sections what the new content does to its sections; null when it stays as it is
 */
public record OrderChange(
    @Nullable Order before,
    Order after,
    Event event,
    @Nullable Filing filing,
    List<Effect> effects,
    @Nullable SectionChange sections) {

  public OrderChange {
    effects = List.copyOf(effects);
  }
}
