package cn.beian.platform.rules;

import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule pack: the nation's or a province's rules, whenever they are in force.
 *
 * @param id {@code national} or a province's code such as {@code CN-GD}
 * @param edition the day it was last edited
 * @param name the province; null for the nation
 */
public record RulePack(String id, LocalDate edition, @Nullable Text name, List<Rule> rules) {

  public RulePack {
    rules = List.copyOf(rules);
  }
}
