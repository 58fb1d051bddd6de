package cn.beian.domain.refusal;

import cn.beian.domain.rule.Finding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why something was not done.
 *
 * @param parameters what the code's text needs, never personal data
 * @param findings everything that is wrong, where rules or conditions refused
 * @param blockers what stands in the way, where somebody else holds it
 * @param allowed the actions that the caller may take instead, where the state of things refused;
 *     null elsewhere
 */
public record Refusal(
    RefusalCode code,
    Map<String, String> parameters,
    List<Finding> findings,
    List<Blocker> blockers,
    @Nullable List<String> allowed) {

  public Refusal {
    parameters = Map.copyOf(parameters);
    findings = List.copyOf(findings);
    blockers = List.copyOf(blockers);
    allowed = allowed == null ? null : List.copyOf(allowed);
  }

  /** A refusal that its code says all about. */
  public static Refusal of(RefusalCode code) {
    return new Refusal(code, Map.of(), List.of(), List.of(), null);
  }

  /** A refusal whose text takes parameters. */
  public static Refusal of(RefusalCode code, Map<String, String> parameters) {
    return new Refusal(code, parameters, List.of(), List.of(), null);
  }

  /** A refusal by rules or conditions. */
  public static Refusal withFindings(RefusalCode code, List<Finding> findings) {
    return new Refusal(code, Map.of(), findings, List.of(), null);
  }

  /** A refusal because of what somebody else holds. */
  public static Refusal blockedBy(RefusalCode code, List<Blocker> blockers) {
    return new Refusal(code, Map.of(), List.of(), blockers, null);
  }

  /**
   * A refusal because a state does not allow an action.
   *
   * @param allowed the actions that the state allows to the same caller
   */
  public static Refusal ofState(String state, String action, List<String> allowed) {
    String listed = allowed.isEmpty() ? "-" : String.join(", ", allowed);
    return new Refusal(
        RefusalCode.ORDER_STATE,
        Map.of("state", state, "action", action, "allowed", listed),
        List.of(),
        List.of(),
        allowed);
  }

  /** The same with these blockers. */
  public Refusal with(List<Blocker> others) {
    return new Refusal(code, parameters, findings, others, allowed);
  }
}
