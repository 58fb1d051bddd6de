package cn.beian.domain.material;

import cn.beian.domain.order.OrderId;
import java.util.List;
import java.util.Optional;

/**
 * Where it is kept what became of materials. New and accepted ones are written with their order.
 */
public interface MaterialStore {

  /** The material as it is now. */
  Optional<UploadedMaterial> find(OrderId order, String id);

  /** All materials of an order as they are now, the oldest first. */
  List<UploadedMaterial> ofOrder(OrderId order);

  /**
   * Writes a material that was refused.
   *
   * @return false if it has changed since it was read
   */
  boolean refuse(UploadedMaterial refused);

  /** Forgets all materials and face checks of an order; nothing happens if there are none. */
  void forget(OrderId order);
}
