package cn.beian.domain.progress;

import cn.beian.domain.rule.Finding;
import java.util.List;

/**
 * A section and what keeps it from being complete.
 *
 * @param findings those that would keep the order from being submitted, in the order of the rules
 */
public record SectionState(Section section, List<Finding> findings) {

  public SectionState {
    findings = List.copyOf(findings);
  }

  /** Whether nothing in it keeps the order from being submitted. */
  public boolean complete() {
    return findings.isEmpty();
  }
}
