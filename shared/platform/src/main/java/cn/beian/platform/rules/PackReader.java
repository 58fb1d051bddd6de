package cn.beian.platform.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Parameters;
import cn.beian.domain.rule.Rule;
import cn.beian.domain.rule.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of a pack into rules, those that it takes from the clauses included. */
final class PackReader {
  private final RuleReader rules;
  private final Clauses clauses;

  PackReader(Tables tables, Clauses clauses) {
    this.rules = new RuleReader(tables);
    this.clauses = clauses;
  }

  /**
   * Reads a pack.
   *
   * @throws IllegalArgumentException when it holds a rule that cannot be read
   */
  RulePack read(Map<String, Object> json) {
    Parameters pack = new Parameters(json);
    String id = pack.text("pack");
    Map<String, Object> slots =
        Province.of(id).map(province -> slots(province, json)).orElse(Map.of());
    String letters = id.replace("CN-", "");
    List<Rule> read =
        uses(json).stream().map(use -> rules.read(clauses.expand(letters, slots, use))).toList();
    return new RulePack(id, pack.day("edition"), name(json), read);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> uses(Map<String, Object> json) {
    return (List<Map<String, Object>>) Objects.requireNonNull(json.get("rules"), "rules");
  }

  private static @Nullable Text name(Map<String, Object> json) {
    return json.get("name") instanceof Map<?, ?> name
        ? new Text(String.valueOf(name.get("zh")), String.valueOf(name.get("en")))
        : null;
  }

  /** The slots that every clause of a province has. */
  private static Map<String, Object> slots(Province province, Map<String, Object> json) {
    return Map.of(
        "province", Objects.requireNonNull(json.get("name"), "name"),
        "places", Objects.requireNonNull(json.get("places"), "places"),
        "division", List.of(province.division()));
  }
}
