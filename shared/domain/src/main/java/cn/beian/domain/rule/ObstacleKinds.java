package cn.beian.domain.rule;

import java.util.List;

/** Kinds of rule that look at what stands in the way of an order (占用情况). */
final class ObstacleKinds {
  private ObstacleKinds() {}

  /**
   * {@code fields}: none of them has the obstacle {@code is}. Where nobody has looked, nothing is
   * broken.
   */
  static RuleKind obstacle(Parameters parameters) {
    List<Pointer> fields = parameters.texts("fields").stream().map(Pointer::of).toList();
    Obstacle obstacle = Obstacle.valueOf(parameters.text("is"));
    return scope -> scope.where(fields, field -> scope.obstacles(field).contains(obstacle));
  }
}
