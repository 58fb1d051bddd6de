package cn.beian.platform.validation;

import cn.beian.domain.filing.Material;
import cn.beian.domain.rule.Considered;
import cn.beian.domain.rule.DocumentList;
import cn.beian.domain.rule.Finding;
import cn.beian.domain.rule.ValidateOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a day say of an order.
 *
 * @param asOf that day, in Asia/Shanghai
 * @param findings in the order of the rules
 * @param rules every rule with what became of it; null where nobody asked
 * @param materials the documents of the order, as the list of documents counts them
 */
public record Verdict(
    LocalDate asOf,
    List<Finding> findings,
    @Nullable List<Considered> rules,
    DocumentList documents,
    List<Material> materials) {

  public Verdict {
    findings = List.copyOf(findings);
    rules = rules == null ? null : List.copyOf(rules);
    materials = List.copyOf(materials);
  }

  /** Whether the order may be submitted. */
  public boolean valid() {
    return ValidateOrder.valid(findings);
  }
}
