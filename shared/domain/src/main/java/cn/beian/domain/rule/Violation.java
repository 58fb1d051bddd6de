package cn.beian.domain.rule;

import java.util.Map;
import java.util.stream.Collectors;

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
    return parameters.entrySet().stream()
        .filter(each -> each.getValue().zh().equals(each.getValue().en()))
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().zh()));
  }

  /** A value that reads the same in both languages. */
  static Text plain(Object value) {
    return new Text(value.toString(), value.toString());
  }
}
