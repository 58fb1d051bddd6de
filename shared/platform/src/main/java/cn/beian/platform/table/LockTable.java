package cn.beian.platform.table;

import cn.beian.domain.order.Lock;
import cn.beian.domain.order.LockStore;
import cn.beian.domain.order.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Locks in the table, to be looked at. */
public final class LockTable implements LockStore {
  private final Table table;

  public LockTable(Table table) {
    this.table = table;
  }

  @Override
  public Map<Lock, Holder> holders(Collection<Lock> locks) {
    Map<Key, Lock> byKey = new HashMap<>();
    locks.forEach(lock -> byKey.put(Key.lock(lock), lock));
    Map<Lock, Holder> holders = new HashMap<>();
    for (Item item : table.findAll(byKey.keySet())) {
      Lock lock = byKey.get(Key.of(item));
      if (lock != null) {
        holders.put(lock, holder(item));
      }
    }
    return holders;
  }

  private static Holder holder(Item item) {
    return item.has(Attribute.FILING_NUMBER)
        ? new Holder.OnRecord(item.text(Attribute.FILING_NUMBER))
        : new Holder.InOrder(new OrderId(item.text(Attribute.ORDER)));
  }
}
