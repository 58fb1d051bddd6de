package cn.beian.platform.table;

import cn.beian.platform.table.Table.PageOfItems;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param cursor where the next page begins; null at the end
 */
public record Page<T>(List<T> items, @Nullable String cursor) {

  public Page {
    items = List.copyOf(items);
  }

  static <T> Page<T> of(PageOfItems page, Function<Item, T> read) {
    Cursor next = page.next();
    return new Page<>(page.items().stream().map(read).toList(), next == null ? null : next.text());
  }
}
