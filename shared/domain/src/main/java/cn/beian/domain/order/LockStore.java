package cn.beian.domain.order;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who holds what, to be looked at. Orders take and release it: see {@link OrderStore}. */
public interface LockStore {

  /** The holders of those of the locks that are held now. */
  Map<Lock, Holder> holders(Collection<Lock> locks);

  /**
   * Who holds a lock.
   *
   * @param order the open order; null when a filed record has it
   */
  record Holder(@Nullable OrderId order) {}
}
