package cn.beian.platform.rules;

import cn.beian.domain.rule.Condition;
import cn.beian.domain.rule.Conditions;
import cn.beian.domain.rule.Parameters;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.Severity;
import cn.beian.domain.rule.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of a rule into a rule; a rule that cannot be read fails here and names itself. */
final class RuleReader {
  private final Tables tables;

  RuleReader(Tables tables) {
    this.tables = tables;
  }

  Rule read(Map<String, Object> json) {
    try {
      return rule(new Parameters(json), json);
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException(
          "rule " + json.get("id") + ": " + broken.getMessage(), broken);
    }
  }

  private Rule rule(Parameters rule, Map<String, Object> json) {
    return new Rule(
        rule.text("id"),
        rule.optionalTexts("dimensions"),
        rule.optionalTexts("replaces"),
        rule.text("kind"),
        DatedKind.read(rule.text("kind"), json.getOrDefault("params", Map.of()), tables),
        condition(nested(json, "appliesWhen")),
        Severity.valueOf(rule.text("severity")),
        rule.flag("overridable"),
        rule.optionalText("stage").map(Rule.Stage::valueOf).orElse(Rule.Stage.SUBMISSION),
        day(rule.optionalText("from")),
        day(rule.optionalText("to")),
        List.copyOf(rule.texts("sources")),
        text(nested(json, "message")),
        text(nested(json, "fix")));
  }

  @SuppressWarnings("unchecked")
  private Parameters nested(Map<String, Object> json, String name) {
    return new Parameters((Map<String, Object>) tables.resolve(json.getOrDefault(name, Map.of())));
  }

  private static Condition condition(Parameters parameters) {
    Condition condition = Conditions.read(parameters);
    parameters.finish();
    return condition;
  }

  private static @Nullable LocalDate day(Optional<String> text) {
    return text.map(LocalDate::parse).orElse(null);
  }

  private static Text text(Parameters parameters) {
    return new Text(parameters.text("zh"), parameters.text("en"));
  }
}
