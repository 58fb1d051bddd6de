package cn.beian.platform.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules that several provinces share (clauses.json). A pack uses one by its name and says {@code
 * with} what: {@code {"slot": name}} in the clause stands for the value, {@code {name}} in its
 * texts for how it reads. Every other member of the use replaces that of the clause, except that
 * {@code appliesWhen} adds to it.
 */
final class Clauses {
  private static final String CLAUSE = "clause";
  private static final String CONDITION = "appliesWhen";
  private static final String WITH = "with";

  private final Map<String, Map<String, Object>> byName;
  private final SlotTexts texts;

  private Clauses(Map<String, Map<String, Object>> byName, SlotTexts texts) {
    this.byName = byName;
    this.texts = texts;
  }

  static Clauses load(RuleFiles files, Tables tables) {
    Map<String, Object> file = files.read("clauses.json");
    Map<String, Map<String, Object>> byName =
        objects(Objects.requireNonNull(file.get("clauses"))).stream()
            .collect(
                Collectors.toMap(clause -> String.valueOf(clause.get(CLAUSE)), clause -> clause));
    return new Clauses(byName, new SlotTexts(tables));
  }

  /**
   * The rule that a use of a clause stands for; a rule that uses none is returned as it is.
   *
   * @param prefix begins the rule's id, such as {@code GD}
   * @param common slots that every use in the pack has
   * @throws IllegalArgumentException when there is no such clause, or a slot has no value, or a
   *     value no slot
   */
  Map<String, Object> expand(String prefix, Map<String, Object> common, Map<String, Object> use) {
    if (!(use.get(CLAUSE) instanceof String name)) {
      return use;
    }
    Map<String, Object> clause = byName.get(name);
    if (clause == null) {
      throw new IllegalArgumentException("no such clause: " + name);
    }
    try {
      return rule(prefix + "-" + name, clause, common, use);
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException(
          "clause " + name + " in " + prefix + ": " + broken.getMessage(), broken);
    }
  }

  private Map<String, Object> rule(
      String id, Map<String, Object> clause, Map<String, Object> common, Map<String, Object> use) {
    Map<String, Object> slots = new LinkedHashMap<>(common);
    slots.putAll(object(use.getOrDefault(WITH, Map.of())));
    Slots filling = new Slots(slots, texts);
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", id);
    merged(clause, use).forEach((key, value) -> rule.put(key, filling.fill(value)));
    filling.finish(object(use.getOrDefault(WITH, Map.of())).keySet());
    return rule;
  }

  private static Map<String, Object> merged(Map<String, Object> clause, Map<String, Object> use) {
    Map<String, Object> merged = new LinkedHashMap<>(clause);
    merged.putAll(use);
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.putAll(object(clause.getOrDefault(CONDITION, Map.of())));
    condition.putAll(object(use.getOrDefault(CONDITION, Map.of())));
    merged.put(CONDITION, condition);
    merged.keySet().removeAll(Set.of(CLAUSE, WITH));
    return merged;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> objects(Object value) {
    return (List<Map<String, Object>>) value;
  }
}
