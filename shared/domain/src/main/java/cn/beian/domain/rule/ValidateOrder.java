package cn.beian.domain.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Says at once everything that is wrong with an order. It reads nothing but the order and the
 * rules, and never fails.
 */
public final class ValidateOrder {
  private final RuleBook book;

  public ValidateOrder(RuleBook book) {
    this.book = book;
  }

  /**
   * All findings, in the order of the rules.
   *
   * @param today the day in Asia/Shanghai that validity and ages are counted from
   */
  public List<Finding> validate(Dossier dossier, LocalDate today) {
    return validate(dossier, today, Overrides.NONE);
  }

  /**
   * All findings, in the order of the rules; those that a reviewer let pass weigh {@link
   * Severity#INFO}, where their rule may be overridden.
   *
   * @param today the day in Asia/Shanghai that validity and ages are counted from
   */
  public List<Finding> validate(Dossier dossier, LocalDate today, Overrides overrides) {
    Examination examination = new Examination(dossier, today);
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : book.rulesFor(dossier.filing().province(), today)) {
      if (rule.stage() == Rule.Stage.SUBMISSION) {
        findings.addAll(findings(rule, examination, overrides));
      }
    }
    return Collections.unmodifiableList(findings);
  }

  private static List<Finding> findings(Rule rule, Examination examination, Overrides overrides) {
    List<Finding> findings = rule.findings(examination);
    return rule.overridable()
        ? findings.stream().map(found -> overrides.weigh(rule, found, examination)).toList()
        : findings;
  }

  /** As with overrides that let nothing pass. */
  public List<Considered> explain(Dossier dossier, LocalDate today) {
    return explain(dossier, today, Overrides.NONE);
  }

  /**
   * Every rule of the nation and the province with what became of it, in the order of the rules.
   * Its findings are those of {@link #validate}.
   *
   * @param today as there
   */
  public List<Considered> explain(Dossier dossier, LocalDate today, Overrides overrides) {
    RuleSet rules = book.rules(dossier.filing().province());
    Map<String, List<String>> replaced = rules.replacedOn(today);
    Examination examination = new Examination(dossier, today);
    return rules
        .all()
        .map(rule ->
            Considered.of(rule, examination, replaced.getOrDefault(rule.id(), List.of()))
                .weighed(found -> overrides.weigh(rule, found, examination)))
        .toList();
  }

  /** Whether an order with these findings may be submitted. */
  public static boolean valid(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.severity().blocks());
  }
}
