package cn.beian.domain.rule;

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

  /** A value that reads the same in both languages. */
  static Text plain(Object value) {
    return new Text(value.toString(), value.toString());
  }
}
