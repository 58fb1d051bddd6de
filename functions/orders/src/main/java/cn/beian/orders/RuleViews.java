package cn.beian.orders;

import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.RuleChanges;
import cn.beian.domain.rule.Text;
import cn.beian.platform.http.Problems;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.rules.RulePack;
import java.util.List;
import java.util.Map;

/** Rules and their packs as JSON. */
final class RuleViews {
  private RuleViews() {}

  static Map<String, Object> pack(RulePack pack) {
    Text name = pack.name();
    return new JsonMap()
        .with("pack", pack.id())
        .with("province", name == null ? null : pack.id())
        .with("name", name == null ? null : Problems.text(name))
        .with("edition", pack.edition())
        .with("rules", pack.rules().size())
        .build();
  }

  static List<Map<String, Object>> rules(List<Rule> rules) {
    return rules.stream().map(RuleViews::rule).toList();
  }

  private static Map<String, Object> rule(Rule rule) {
    return new JsonMap()
        .with("ruleId", rule.id())
        .with("kind", rule.kindName())
        .with("severity", rule.severity())
        .with("stage", rule.stage())
        .with("from", rule.from())
        .with("to", rule.to())
        .with("replaces", rule.replaces())
        .with("dimensions", rule.dimensions())
        .with("sources", rule.sources())
        .with("message", Problems.text(rule.message()))
        .with("fix", Problems.text(rule.fix()))
        .build();
  }

  static List<Map<String, Object>> replacements(List<RuleChanges.Replacement> replacements) {
    return replacements.stream().map(RuleViews::replacement).toList();
  }

  private static Map<String, Object> replacement(RuleChanges.Replacement replacement) {
    return new JsonMap()
        .with("ruleId", replacement.ruleId())
        .with("before", replacement.before())
        .with("after", replacement.after())
        .build();
  }
}
