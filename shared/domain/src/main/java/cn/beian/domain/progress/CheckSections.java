package cn.beian.domain.progress;

import cn.beian.domain.personal.KeyedHash;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.rule.RuleOverride;
import cn.beian.domain.rule.ValidateOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Says which sections of an order's content are complete, by the rules of a day. Nothing of it is
 * kept. What stands in the way outside of the content, such as a domain that another order holds,
 * is not looked up: a validation tells it.
 */
public final class CheckSections {
  private final ValidateOrder rules;
  private final KeyedHash hash;

  public CheckSections(ValidateOrder rules, KeyedHash hash) {
    this.rules = rules;
    this.hash = hash;
  }

  /**
   * What reviewers let pass in an order, for {@link #check}.
   *
   * @param records reads it; called once at most
   */
  public Overrides overrides(Supplier<List<RuleOverride>> records) {
    return new Overrides(records, hash);
  }

  /**
   * How much of the content is done.
   *
   * @param dossier with what stands on our own record, which a change must agree with
   * @param today the day whose rules count, in Asia/Shanghai
   */
  public Completeness check(Dossier dossier, Overrides overrides, LocalDate today) {
    return Completeness.of(dossier.filing(), rules.validate(dossier, today, overrides));
  }
}
