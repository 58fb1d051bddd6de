package cn.beian.domain.order;

import cn.beian.domain.code.ServiceCode;
import cn.beian.domain.instance.Instance;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.Obstacle;
import java.util.List;

/** Which code a service gets of the instance it names, as far as was seen. */
sealed interface Pick {

  /** A code that is tied to the instance: one the order holds, or one that is free to use. */
  record Tied(ServiceCode code) implements Pick {}

  /**
   * A new free code.
   *
   * @param quota free codes the instance can give in all
   */
  record Fresh(Instance instance, int quota) implements Pick {}

  /**
   * None.
   *
   * @param failures every condition that keeps the instance from giving one
   */
  record None(Obstacle obstacle, List<Finding> failures) implements Pick {}
}
