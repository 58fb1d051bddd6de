package cn.beian.domain.rule;

import cn.beian.domain.filing.Province;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where rules come from. */
public interface RuleBook {
  /**
   * All rules that may matter in a province, whenever they are in force.
   *
   * @param province null while it is unknown: the national rules alone
   */
  RuleSet rules(@Nullable Province province);

  /**
   * The rules in force in a province on a day: the national ones that the province does not
   * replace, then the province's own.
   */
  default List<Rule> rulesFor(@Nullable Province province, LocalDate on) {
    return rules(province).inForceOn(on);
  }
}
