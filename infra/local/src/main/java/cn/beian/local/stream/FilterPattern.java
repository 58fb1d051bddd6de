package cn.beian.local.stream;

import cn.beian.local.template.TemplateException;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/**
 * An event filter pattern: every field named must hold one of the values or satisfy one of the
 * comparisons listed for it.
 */
final class FilterPattern {
  private static final Set<String> COMPARISONS =
      Set.of("prefix", "suffix", "exists", "anything-but");

  private final JsonNode pattern;

  /** Refuses a comparison that it does not know. */
  FilterPattern(JsonNode pattern) {
    check(pattern);
    this.pattern = pattern;
  }

  private static void check(JsonNode node) {
    if (node.isObject()) {
      node.forEach(FilterPattern::check);
      return;
    }
    if (!node.isArray()) {
      throw new TemplateException("a filter pattern names a value outside a list: " + node);
    }
    for (JsonNode rule : node) {
      boolean known = rule.size() == 1 && COMPARISONS.contains(rule.fieldNames().next());
      if (rule.isContainerNode() && !known) {
        throw new TemplateException("a filter pattern compares in an unknown way: " + rule);
      }
    }
  }

  boolean matches(JsonNode event) {
    return matches(pattern, event);
  }

  private static boolean matches(JsonNode pattern, JsonNode event) {
    for (Map.Entry<String, JsonNode> field : pattern.properties()) {
      JsonNode actual = event.path(field.getKey());
      boolean fits =
          field.getValue().isObject()
              ? matches(field.getValue(), actual)
              : anyRule(field.getValue(), actual);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyRule(JsonNode rules, JsonNode actual) {
    for (JsonNode rule : rules) {
      if (rule.isObject() ? compares(rule, actual) : rule.equals(actual)) {
        return true;
      }
    }
    return false;
  }

  private static boolean compares(JsonNode rule, JsonNode actual) {
    String comparison = rule.fieldNames().next();
    JsonNode operand = rule.path(comparison);
    return switch (comparison) {
      case "prefix" -> actual.isTextual() && actual.asText().startsWith(operand.asText());
      case "suffix" -> actual.isTextual() && actual.asText().endsWith(operand.asText());
      case "exists" -> operand.asBoolean() != actual.isMissingNode();
      default -> !actual.isMissingNode() && !Json.elements(operand).contains(actual);
    };
  }
}
