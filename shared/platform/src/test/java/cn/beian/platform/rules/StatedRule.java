package cn.beian.platform.rules;

import cn.beian.domain.filing.Province;
import cn.beian.domain.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A rule as a pack states it, with the pack around it. */
record StatedRule(Map<String, Object> pack, Map<String, Object> json, Rule rule) {
  private static final String CLAUSE = "clause";
  private static final List<Map<String, Object>> RULE_CASES = cases("/rule-cases.json");
  private static final List<Map<String, Object>> CLAUSE_CASES = cases("/clause-cases.json");

  /** All rules of a pack, in its order. */
  static Stream<StatedRule> of(String pack, RulePacks packs) {
    Map<String, Object> json = RuleFiles.onClassPath().read(pack + ".json");
    List<Map<String, Object>> stated = list(Objects.requireNonNull(json.get("rules")));
    List<Rule> rules = packs.pack(pack).orElseThrow().rules();
    return Stream.iterate(0, i -> i < rules.size(), i -> i + 1)
        .map(i -> new StatedRule(json, stated.get(i), rules.get(i)));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> cases(String resource) {
    return (List<Map<String, Object>>) Sample.resource(resource);
  }

  /** Its case: its own, or that of its clause with the first values that fit. */
  RuleCase ruleCase() {
    List<Map<String, Object>> candidates =
        json.containsKey(CLAUSE)
            ? CLAUSE_CASES.stream().filter(this::fits).toList()
            : RULE_CASES.stream().filter(each -> rule.id().equals(each.get("rule"))).toList();
    if (candidates.isEmpty()) {
      throw new AssertionError("no case for " + rule.id());
    }
    return new RuleCase(placed(candidates.getFirst()));
  }

  private boolean fits(Map<String, Object> each) {
    Map<String, Object> said = new HashMap<>(map(json, "with"));
    said.putAll(map(json, "appliesWhen"));
    return Objects.equals(each.get(CLAUSE), json.get(CLAUSE))
        && map(each, "when").entrySet().stream()
            .allMatch(wanted -> fits(wanted.getValue(), said.get(wanted.getKey())));
  }

  /** Whether it is the value, or begins with it where that ends in {@code ...}. */
  private static boolean fits(Object wanted, Object said) {
    if (wanted instanceof List<?> list && "...".equals(list.getLast())) {
      List<?> beginning = list.subList(0, list.size() - 1);
      return said instanceof List<?> whole
          && whole.size() >= beginning.size()
          && whole.subList(0, beginning.size()).equals(beginning);
    }
    return wanted.equals(said);
  }

  /** The case in the pack's province; {@code {place}} and {@code {division}} are of it. */
  private Map<String, Object> placed(Map<String, Object> each) {
    String code = String.valueOf(pack.get("pack"));
    return Province.of(code).map(province -> placed(each, province)).orElse(each);
  }

  private Map<String, Object> placed(Map<String, Object> each, Province province) {
    List<?> places = (List<?>) Objects.requireNonNull(pack.get("places"));
    Map<String, Object> placed =
        Sample.replaced(
            each,
            Map.of(
                "{place}", String.valueOf(places.getFirst()),
                "{division}", province.division()));
    Map<String, Object> given = new HashMap<>(map(placed, "given"));
    given.put("/province", province.code());
    placed.put("given", given);
    return placed;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> json, String name) {
    return (Map<String, Object>) json.getOrDefault(name, Map.of());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> list(Object json) {
    return (List<Map<String, Object>>) json;
  }

  @Override
  public String toString() {
    return rule.id();
  }
}
