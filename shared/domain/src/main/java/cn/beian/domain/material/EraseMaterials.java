package cn.beian.domain.material;

import cn.beian.domain.order.OrderId;

/**
 * Removes all that was uploaded for an order, and what is known of it. It may be repeated, also
 * after it stopped half way.
 */
public final class EraseMaterials {
  private final MaterialStore store;
  private final MaterialFiles files;

  public EraseMaterials(MaterialStore store, MaterialFiles files) {
    this.store = store;
    this.files = files;
  }

  /** Erases; the files go first, so that what is left can always be found again. */
  public void erase(OrderId order) {
    files.dropAll(order);
    store.forget(order);
  }
}
