package cn.beian.domain.face;

import cn.beian.domain.order.OrderId;
import java.util.Optional;

/** Where it is kept what came of face checks. */
public interface FaceResultStore {

  /** What came of the checks of a person, as it is now. */
  Optional<FaceResult> find(OrderId order, String person);

  /**
   * Writes the next version of a result.
   *
   * @return false if it has changed since it was read
   */
  boolean write(FaceResult next);
}
