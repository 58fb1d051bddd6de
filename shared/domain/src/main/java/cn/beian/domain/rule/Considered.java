package cn.beian.domain.rule;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A rule and what became of it when a dossier was looked at.
 *
 * @param findings what it found; empty unless the outcome is FOUND
 * @param replacedBy the ids of the province's rules that stand in for it; empty unless the outcome
 *     is REPLACED
 */
public record Considered(
    Rule rule, Outcome outcome, List<Finding> findings, List<String> replacedBy) {

  public Considered {
    findings = List.copyOf(findings);
    replacedBy = List.copyOf(replacedBy);
  }

  /** What may become of a rule. */
  public enum Outcome {
    /** It is broken. */
    FOUND,
    /** It looked at something, and that is as it should be. */
    PASSED,
    /** Its conditions hold nowhere, or what it would look at or compare with is missing. */
    NOT_APPLICABLE,
    /** It begins later or has ended. */
    NOT_IN_FORCE,
    /** The province has a rule of its own instead. */
    REPLACED,
    /** It is a duty that begins with the approval. */
    AFTER_APPROVAL
  }

  /** The same with its findings as they count. */
  Considered weighed(UnaryOperator<Finding> weight) {
    return new Considered(rule, outcome, findings.stream().map(weight).toList(), replacedBy);
  }

  static Considered of(Rule rule, Examination examination, List<String> replacedBy) {
    if (!rule.inForceOn(examination.today())) {
      return without(rule, Outcome.NOT_IN_FORCE);
    }
    if (!replacedBy.isEmpty()) {
      return new Considered(rule, Outcome.REPLACED, List.of(), replacedBy);
    }
    return switch (rule.stage()) {
      case AFTER_APPROVAL -> without(rule, Outcome.AFTER_APPROVAL);
      case SUBMISSION ->
          rule.mayApply(examination)
              ? looked(rule, new WatchedScope(examination, rule.appliesWhen()))
              : without(rule, Outcome.NOT_APPLICABLE);
    };
  }

  private static Considered looked(Rule rule, WatchedScope scope) {
    List<Finding> findings = rule.findings(scope);
    if (!findings.isEmpty()) {
      return new Considered(rule, Outcome.FOUND, findings, List.of());
    }
    return without(rule, scope.sawSomething() ? Outcome.PASSED : Outcome.NOT_APPLICABLE);
  }

  private static Considered without(Rule rule, Outcome outcome) {
    return new Considered(rule, outcome, List.of(), List.of());
  }
}
