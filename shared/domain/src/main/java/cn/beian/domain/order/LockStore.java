package cn.beian.domain.order;

import java.util.Collection;
import java.util.Map;

/** Who holds what, to be looked at. Orders take and release it: see {@link OrderStore}. */
public interface LockStore {

  /** The holders of those of the locks that are held now. */
  Map<Lock, Holder> holders(Collection<Lock> locks);

  /** Who holds a lock. Whose account that is, no answer to a customer may tell. */
  sealed interface Holder {

    /** An open order. */
    record InOrder(OrderId order) implements Holder {}

    /**
     * A filed record.
     *
     * @param subjectNumber the filing number of its subject
     */
    record OnRecord(String subjectNumber) implements Holder {}
  }
}
