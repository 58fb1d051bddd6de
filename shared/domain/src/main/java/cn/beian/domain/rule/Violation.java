package cn.beian.domain.rule;

import java.util.HashMap;
import java.util.Map;

/**
 * A place where a rule is broken.
 *
 * @param path JSON Pointer to the field
 * @param parameters what the rule's texts show of it, in both languages; never personal data
 */
public record Violation(String path, Map<String, Text> parameters) {

  public Violation {
    parameters = Map.copyOf(parameters);
  }

  /** What was found there: the parameters that read the same in both languages. */
  Map<String, String> found() {
    Map<String, String> found = new HashMap<>();
    parameters.forEach((name, value) -> {
      if (value.zh().equals(value.en())) {
        found.put(name, value.zh());
      }
    });
    return found;
  }

  /** A text of the rule with its parameters filled in. */
  Text fill(Text text) {
    String zh = text.zh();
    String en = text.en();
    for (Map.Entry<String, Text> each : parameters.entrySet()) {
      String slot = "{" + each.getKey() + "}";
      zh = zh.replace(slot, each.getValue().zh());
      en = en.replace(slot, each.getValue().en());
    }
    return new Text(zh, en);
  }

  /** A value that reads the same in both languages. */
  static Text plain(Object value) {
    return new Text(value.toString(), value.toString());
  }
}
