package cn.beian.checks;

import cn.beian.checks.Template.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** References: nothing named is missing, nothing declared is idle, no partition is written down. */
final class ReferenceChecks {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([\\w:.]+)}");
  private static final int MOST_RESOURCES = 450;

  private ReferenceChecks() {}

  /** Every name in use is declared. */
  static List<String> declared(Template template) {
    Problems problems = new Problems();
    Set<String> known = new HashSet<>(parameters(template));
    template.resources().forEach(resource -> known.add(resource.id()));
    uses(template)
        .filter(name -> !name.startsWith("AWS::"))
        .map(name -> name.split("\\.", 2)[0])
        .forEach(name -> problems.unless(known.contains(name), name, "is used and not declared"));
    Set<String> conditions = template.root().at("Conditions").members().keySet();
    conditionUses(template)
        .forEach(name ->
            problems.unless(
                conditions.contains(name), name, "is a condition that is not declared"));
    return problems.found();
  }

  /** Every parameter and condition is used. */
  static List<String> used(Template template) {
    Problems problems = new Problems();
    Set<String> uses = uses(template).collect(Collectors.toSet());
    parameters(template)
        .forEach(name -> problems.unless(uses.contains(name), name, "is a parameter without use"));
    Set<String> conditions = conditionUses(template).collect(Collectors.toSet());
    template
        .root()
        .at("Conditions")
        .members()
        .keySet()
        .forEach(
            name -> problems.unless(conditions.contains(name), name, "is a condition without use"));
    return problems.found();
  }

  private static Set<String> parameters(Template template) {
    return template.root().at("Parameters").members().keySet();
  }

  private static Stream<String> uses(Template template) {
    return template.root().all().flatMap(ReferenceChecks::uses);
  }

  private static Stream<String> uses(Value value) {
    String attribute = value.at("Fn::GetAtt").text();
    Stream<String> substituted =
        VARIABLE.matcher(value.at("Fn::Sub").text()).results().map(match -> match.group(1));
    Stream<String> direct =
        Stream.of(value.at("Ref").text(), attribute).filter(name -> !name.isEmpty());
    return Stream.concat(direct, substituted);
  }

  private static Stream<String> conditionUses(Template template) {
    return template
        .root()
        .all()
        .flatMap(value -> Stream.of(value.at("Condition"), value.at("Fn::If")))
        .flatMap(value -> value.texts().stream().limit(1))
        .filter(name -> !name.isEmpty());
  }

  /** ARNs hold in every partition. */
  static List<String> portable(Template template) {
    Problems problems = new Problems();
    template
        .root()
        .all()
        .map(Value::text)
        .filter(text -> text.contains("arn:aws"))
        .forEach(
            text -> problems.unless(false, text, "writes the partition down; use AWS::Partition"));
    return problems.found();
  }

  /**
   * Whether the stack, expanded, stays clear of CloudFormation's 500 resources.
   *
   * @param stack one of the stacks, without those inside it
   */
  static boolean small(Template stack) {
    return expanded(stack) < MOST_RESOURCES;
  }

  /**
   * How many resources SAM makes of a stack; compared with its translator's output when this was
   * written.
   */
  static int expanded(Template stack) {
    int size = ApiChecks.authorizers(stack).size();
    for (Resource resource : stack.resources()) {
      size +=
          switch (resource.type()) {
            case Template.FUNCTION -> expanded(resource);
            case Template.API -> 3; // API, deployment, stage
            default -> 1;
          };
    }
    return size;
  }

  private static int expanded(Resource function) {
    int size = 4; // function, role, version, alias
    for (var event : function.events()) {
      size +=
          event.type().equals("Schedule")
              ? 2
              : 1; // a rule and its permission; a permission; a mapping
    }
    return size;
  }
}
