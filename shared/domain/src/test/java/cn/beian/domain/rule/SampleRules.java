package cn.beian.domain.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules made up for tests. */
final class SampleRules {
  private static final Text TEXT = new Text("试{value}", "test {value}");

  private SampleRules() {}

  /** A rule of this kind, always in force and for everybody. */
  static Rule rule(String id, String kind, Map<String, Object> parameters) {
    return rule(id, kind, parameters, Map.of());
  }

  /** A rule of this kind, always in force. */
  static Rule rule(
      String id, String kind, Map<String, Object> parameters, Map<String, Object> appliesWhen) {
    return new Rule(
        id,
        List.of(),
        List.of(),
        kind,
        RuleKinds.read(kind, new Parameters(parameters)),
        Conditions.read(new Parameters(appliesWhen)),
        Severity.REJECT,
        false,
        Rule.Stage.SUBMISSION,
        null,
        null,
        List.of("FAQ-FORM-01"),
        TEXT,
        TEXT);
  }

  /** The name must be there, in force between two days. */
  static Rule dated(String id, @Nullable String from, @Nullable String to, String... replaces) {
    return dated(rule(id, "pattern", fields("/subject/name", "regex", ".*")), from, to, replaces);
  }

  /** The same rule, in force between two days. */
  static Rule dated(Rule rule, @Nullable String from, @Nullable String to, String... replaces) {
    return new Rule(
        rule.id(),
        rule.dimensions(),
        List.of(replaces),
        rule.kindName(),
        rule.kind(),
        rule.appliesWhen(),
        rule.severity(),
        rule.overridable(),
        rule.stage(),
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        rule.sources(),
        rule.message(),
        rule.fix());
  }

  /** The same rule as a duty that begins with the approval. */
  static Rule afterApproval(Rule rule) {
    return new Rule(
        rule.id(),
        rule.dimensions(),
        rule.replaces(),
        rule.kindName(),
        rule.kind(),
        rule.appliesWhen(),
        rule.severity(),
        rule.overridable(),
        Rule.Stage.AFTER_APPROVAL,
        rule.from(),
        rule.to(),
        rule.sources(),
        rule.message(),
        rule.fix());
  }

  /** One field and more parameters, name by value. */
  static Map<String, Object> fields(String field, Object... more) {
    Map<String, Object> parameters = new HashMap<>(Map.of("fields", List.of(field)));
    List<Object> rest = new ArrayList<>(List.of(more));
    for (int i = 0; i < rest.size(); i += 2) {
      parameters.put(rest.get(i).toString(), rest.get(i + 1));
    }
    return parameters;
  }
}
