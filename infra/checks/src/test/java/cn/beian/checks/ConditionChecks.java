package cn.beian.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Conditions: each can be true and can be false with values that its parameters allow. */
final class ConditionChecks {

  private static final Map<String, List<String>> PSEUDO =
      Map.of(
          "AWS::Partition", List.of("aws", "aws-cn"),
          "AWS::Region", List.of("cn-north-1", "cn-northwest-1", "eu-central-1"));

  /** Some value that no condition compares with, for parameters of each shape in use. */
  private static final List<String> OTHER =
      List.of(
          "something-else",
          "7",
          "arn:aws-cn:sns:cn-north-1:123456789012:alarms",
          "https://example.com",
          "0123456789abcdef");

  private ConditionChecks() {}

  /** No condition is constant. */
  static List<String> open(Template template) {
    Problems problems = new Problems();
    Map<String, Value> conditions = template.root().at("Conditions").members();
    conditions.forEach((name, condition) -> {
      Set<Boolean> outcomes = new HashSet<>();
      for (Map<String, String> values : assignments(template, condition)) {
        outcomes.add(holds(template, condition, values));
      }
      problems.unless(outcomes.size() == 2, name, "is always " + outcomes);
    });
    return problems.found();
  }

  private static List<Map<String, String>> assignments(Template template, Value condition) {
    List<Map<String, String>> assignments = new ArrayList<>(List.of(Map.of()));
    for (String name : parameters(template, condition)) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> assignment : assignments) {
        for (String value : candidates(template, condition, name)) {
          Map<String, String> next = new HashMap<>(assignment);
          next.put(name, value);
          longer.add(next);
        }
      }
      assignments = longer;
    }
    return assignments;
  }

  /** The parameters that decide, also through other conditions. */
  private static Set<String> parameters(Template template, Value condition) {
    Set<String> names = new LinkedHashSet<>();
    condition.all().flatMap(value -> value.ref().stream()).forEach(names::add);
    condition
        .all()
        .map(value -> value.at("Condition").text())
        .filter(name -> !name.isEmpty())
        .forEach(name -> names.addAll(parameters(template, condition(template, name))));
    return names;
  }

  private static List<String> candidates(Template template, Value condition, String name) {
    List<String> pseudo = PSEUDO.get(name);
    if (pseudo != null) {
      return pseudo;
    }
    Value parameter = template.root().at("Parameters", name);
    if (parameter.at("AllowedValues").present()) {
      return parameter.at("AllowedValues").texts();
    }
    Pattern allowed =
        Pattern.compile(
            parameter.at("AllowedPattern").present()
                ? parameter.at("AllowedPattern").text()
                : ".*");
    Stream<String> literals = condition.all().flatMap(value -> value.texts().stream());
    return Stream.of(literals, Stream.of(parameter.at("Default").text()), OTHER.stream())
        .flatMap(values -> values)
        .distinct()
        .filter(value -> allowed.matcher(value).matches())
        .toList();
  }

  private static Value condition(Template template, String name) {
    return template.root().at("Conditions", name);
  }

  private static boolean holds(Template template, Value condition, Map<String, String> values) {
    Map.Entry<String, Value> function = condition.members().entrySet().iterator().next();
    List<Value> operands = function.getValue().items();
    return switch (function.getKey()) {
      case "Fn::Equals" ->
          operand(operands.get(0), values).equals(operand(operands.get(1), values));
      case "Fn::Not" -> !holds(template, operands.getFirst(), values);
      case "Fn::And" -> operands.stream().allMatch(operand -> holds(template, operand, values));
      case "Fn::Or" -> operands.stream().anyMatch(operand -> holds(template, operand, values));
      case "Condition" -> holds(template, condition(template, function.getValue().text()), values);
      default ->
          throw new IllegalArgumentException("unknown condition function " + function.getKey());
    };
  }

  private static String operand(Value operand, Map<String, String> values) {
    return operand.ref().map(name -> values.getOrDefault(name, "")).orElseGet(operand::text);
  }
}
