package cn.beian.domain.instance;

import cn.beian.domain.rule.Finding;
import java.util.List;

/**
 * Whether an instance may give a service code now.
 *
 * @param freeRemaining free codes it could still give if every condition held
 * @param failures every condition that fails, none if it is eligible
 */
public record Eligibility(String instanceId, int freeRemaining, List<Finding> failures) {

  public Eligibility {
    failures = List.copyOf(failures);
  }

  public boolean eligible() {
    return failures.isEmpty();
  }
}
