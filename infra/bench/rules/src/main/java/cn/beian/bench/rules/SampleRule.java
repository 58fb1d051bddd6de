package cn.beian.bench.rules;

import cn.beian.domain.rule.Rule;
import cn.beian.platform.rules.RulePack;
import cn.beian.platform.rules.RulePacks;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A rule of the national pack that is written in CEL too.
 *
 * @param cel true where the rule finds nothing
 * @param breaks what must be changed in a valid order so that the rule finds something, by JSON
 *     Pointer
 */
record SampleRule(Rule rule, String cel, Map<String, Object> breaks) {

  /** All of sample-rules.json. */
  static List<SampleRule> all() {
    try {
      Object[] rows = JSON.std.arrayFrom(Resources.text("sample-rules.json"));
      RulePack national = RulePacks.delivered().pack(RulePacks.NATIONAL).orElseThrow();
      return Arrays.stream(rows).map(row -> read((Map<?, ?>) row, national)).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @SuppressWarnings("unchecked")
  private static SampleRule read(Map<?, ?> row, RulePack national) {
    String id = String.valueOf(row.get("id"));
    Rule rule =
        national.rules().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return new SampleRule(
        rule,
        String.valueOf(row.get("cel")),
        (Map<String, Object>) Objects.requireNonNull(row.get("breaks"), id));
  }
}
