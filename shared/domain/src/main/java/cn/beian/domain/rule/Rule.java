package cn.beian.domain.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule: what is checked, when, how much it weighs and what people are told.
 *
 * @param dimensions the keys of the provincial survey (spec/provinces.json) it carries; empty for a
 *     national rule
 * @param replaces ids of national rules that do not apply where this rule does
 * @param overridable whether a reviewer's {@link RuleOverride} lets a value pass that breaks it
 * @param kindName the name of its kind in rule packs, such as {@code required}
 * @param from the first day it is in force; null when it always was
 * @param to the last day it is in force; null when no end is known
 * @param sources ids of the facts behind it
 */
public record Rule(
    String id,
    List<String> dimensions,
    List<String> replaces,
    String kindName,
    RuleKind kind,
    Condition appliesWhen,
    Severity severity,
    boolean overridable,
    Stage stage,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<String> sources,
    Text message,
    Text fix) {

  public Rule {
    dimensions = List.copyOf(dimensions);
    replaces = List.copyOf(replaces);
    sources = List.copyOf(sources);
  }

  /** When a rule is looked at. */
  public enum Stage {
    /** Before the order is submitted. */
    SUBMISSION,
    /** A duty that begins with the approval; no order is measured by it. */
    AFTER_APPROVAL
  }

  /** Whether the rule is in force on a day. */
  public boolean inForceOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether it came into force after {@code before} and not later than {@code until}. */
  boolean startedWithin(LocalDate before, LocalDate until) {
    return from != null && from.isAfter(before) && !from.isAfter(until);
  }

  /** Whether it was no longer in force for the first time then. */
  boolean endedWithin(LocalDate before, LocalDate until) {
    return to != null && !to.isBefore(before) && to.isBefore(until);
  }

  /** What the rule finds. */
  public List<Finding> findings(Examination examination) {
    return mayApply(examination) ? findings(new Scope(examination, appliesWhen)) : List.of();
  }

  /** Whether there may be a field it applies to. */
  boolean mayApply(Examination examination) {
    return appliesWhen.mayHold(examination);
  }

  /** What it finds in its scope, where it may apply. */
  List<Finding> findings(Scope scope) {
    List<Violation> violations = kind.check(scope);
    return violations.isEmpty() ? List.of() : violations.stream().map(this::finding).toList();
  }

  private Finding finding(Violation violation) {
    return new Finding(
        id,
        severity,
        violation.path(),
        violation.fill(message),
        violation.fill(fix),
        sources,
        violation.found(),
        from,
        to);
  }
}
