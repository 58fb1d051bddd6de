package cn.beian.domain.instance;

import cn.beian.domain.rule.Finding;
import java.util.List;

/**
 * Whether an instance may have another service code of one kind now.
 *
 * @param quota how many it can have in all
 * @param remaining how many it could still have if every condition held
 * @param failures every condition that fails, none if it is eligible
 */
public record Eligibility(CodeKind kind, int quota, int remaining, List<Finding> failures) {

  public Eligibility {
    failures = List.copyOf(failures);
  }

  public boolean eligible() {
    return failures.isEmpty();
  }
}
