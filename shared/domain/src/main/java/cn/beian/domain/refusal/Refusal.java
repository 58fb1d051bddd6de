package cn.beian.domain.refusal;

import cn.beian.domain.rule.Finding;
import java.util.List;
import java.util.Map;

/**
 * Why something was not done.
 *
 * @param parameters what the code's text needs, never personal data
 * @param findings everything that is wrong, where rules or conditions refused
 * @param blockers what stands in the way, where somebody else holds it
 */
public record Refusal(
    RefusalCode code,
    Map<String, String> parameters,
    List<Finding> findings,
    List<Blocker> blockers) {

  public Refusal {
    parameters = Map.copyOf(parameters);
    findings = List.copyOf(findings);
    blockers = List.copyOf(blockers);
  }

  /** A refusal that its code says all about. */
  public static Refusal of(RefusalCode code) {
    return new Refusal(code, Map.of(), List.of(), List.of());
  }

  /** A refusal whose text takes parameters. */
  public static Refusal of(RefusalCode code, Map<String, String> parameters) {
    return new Refusal(code, parameters, List.of(), List.of());
  }

  /** A refusal by rules or conditions. */
  public static Refusal withFindings(RefusalCode code, List<Finding> findings) {
    return new Refusal(code, Map.of(), findings, List.of());
  }

  /** A refusal because of what somebody else holds. */
  public static Refusal blockedBy(RefusalCode code, List<Blocker> blockers) {
    return new Refusal(code, Map.of(), List.of(), blockers);
  }
}
