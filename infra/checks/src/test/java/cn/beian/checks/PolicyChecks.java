package cn.beian.checks;

import cn.beian.checks.Template.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Permissions: named actions on named resources, each once, and only where a variable names the
 * resource too.
 */
final class PolicyChecks {

  /** The actions that a function may be given, and what each is on. */
  private static final Map<String, String> ACTIONS =
      Map.ofEntries(
          Map.entry("dynamodb:GetItem", Template.TABLE),
          Map.entry("dynamodb:BatchGetItem", Template.TABLE),
          Map.entry("dynamodb:PutItem", Template.TABLE),
          Map.entry("dynamodb:UpdateItem", Template.TABLE),
          Map.entry("dynamodb:DeleteItem", Template.TABLE),
          Map.entry("dynamodb:ConditionCheckItem", Template.TABLE),
          Map.entry("dynamodb:Query", Template.TABLE),
          Map.entry("sqs:SendMessage", Template.QUEUE),
          Map.entry("sqs:GetQueueAttributes", Template.QUEUE),
          Map.entry("sqs:ChangeMessageVisibility", Template.QUEUE),
          Map.entry("kms:GenerateDataKey", Template.KEY),
          Map.entry("kms:Decrypt", Template.KEY),
          Map.entry("kms:GenerateMac", Template.KEY),
          Map.entry("s3:GetObject", Template.BUCKET),
          Map.entry("s3:PutObject", Template.BUCKET),
          Map.entry("s3:DeleteObject", Template.BUCKET),
          Map.entry("s3:ListBucket", Template.BUCKET),
          Map.entry("secretsmanager:GetSecretValue", Template.SECRET),
          Map.entry("ses:SendEmail", Template.EMAIL_IDENTITY),
          Map.entry("sms-voice:SendTextMessage", Template.SMS_POOL));

  /** The objects of a bucket below a prefix. */
  private static final Pattern OBJECTS = Pattern.compile("\\$\\{(\\w+)\\.Arn}/[a-z]+/\\*");

  private static final Pattern INDEX = Pattern.compile("\\$\\{(\\w+)\\.Arn}/index/([\\w-]+)");

  /** A pattern of secrets' ARNs, to the end that Secrets Manager makes up. */
  private static final Pattern WHOLE_ARN =
      Pattern.compile("\\^arn:.+:secretsmanager:.+:secret:.+-\\[A-Za-z0-9]\\{6}\\$");

  private PolicyChecks() {}

  private record Grant(Resource function, String action, Value resource) {

    String who() {
      return function.id() + " " + action;
    }
  }

  private static List<Grant> grants(Resource function) {
    return function.property("Policies").items().stream()
        .flatMap(PolicyChecks::statements)
        .flatMap(statement ->
            statement.at("Action").texts().stream()
                .map(action -> new Grant(function, action, statement.at("Resource"))))
        .toList();
  }

  /** The statements of a policy, those under a condition too. */
  static Stream<Value> statements(Value policy) {
    return policy.at("Statement").items().stream()
        .map(one -> one.at("Fn::If").present() ? one.at("Fn::If").items().get(1) : one);
  }

  private static Stream<Grant> grants(Template template) {
    return template.functions().stream().flatMap(function -> grants(function).stream());
  }

  /** Policies are written out in statements that allow. */
  static List<String> written(Template template) {
    Problems problems = new Problems();
    for (Resource function : template.functions()) {
      problems.unless(
          !function.property("Role").present(), function.id(), "has a role from elsewhere");
      for (Value policy : function.property("Policies").items()) {
        boolean allows =
            statements(policy).allMatch(one -> one.at("Effect").text().equals("Allow"))
                && policy.at("Statement").items().stream().allMatch(PolicyChecks::orNothing);
        problems.unless(
            policy.at("Statement").present() && allows,
            function.id(),
            "a policy is not written out");
      }
    }
    return problems.found();
  }

  /** Whether a statement under a condition is not there otherwise. */
  private static boolean orNothing(Value statement) {
    List<Value> branches = statement.at("Fn::If").items();
    return branches.isEmpty() || branches.get(2).at("Ref").text().equals("AWS::NoValue");
  }

  /** No wildcard, no action outside the list, none granted twice. */
  static List<String> named(Template template) {
    Problems problems = new Problems();
    Set<Grant> seen = new HashSet<>();
    for (Grant grant : grants(template).toList()) {
      problems.unless(!grant.action().contains("*"), grant.who(), "is a wildcard");
      problems.unless(
          ACTIONS.containsKey(grant.action()), grant.who(), "is not in the list of actions");
      problems.unless(seen.add(grant), grant.who(), "is granted twice");
    }
    return problems.found();
  }

  /**
   * Each resource is one of the template's, of the kind that the action is on; an index is only
   * queried; a secret or a sender is the one that a parameter names by its ARN.
   */
  static List<String> bounded(Template template) {
    Problems problems = new Problems();
    for (Grant grant : grants(template).toList()) {
      boolean bounded =
          switch (ACTIONS.getOrDefault(grant.action(), "")) {
            case Template.SECRET -> secret(template, grant.resource()).isPresent();
            case Template.EMAIL_IDENTITY, Template.SMS_POOL ->
                SenderChecks.bounded(template, grant.action(), grant.resource());
            default -> bounded(template, grant);
          };
      problems.unless(bounded, grant.who(), "is not bounded to a resource of its kind");
    }
    return problems.found();
  }

  private static boolean bounded(Template template, Grant grant) {
    String type = ACTIONS.getOrDefault(grant.action(), "");
    Matcher index = INDEX.matcher(grant.resource().at("Fn::Sub").text());
    return index.matches()
        ? grant.action().equals("dynamodb:Query") && indexed(template, index)
        : owner(grant.resource()).flatMap(id -> template.resource(id, type)).isPresent()
            && grant.action().endsWith("Object") == objects(grant.resource()).matches();
  }

  /** The parameter that takes nothing but the whole ARN of a secret, if the value is one. */
  private static Optional<String> secret(Template template, Value value) {
    return value
        .ref()
        .filter(name ->
            WHOLE_ARN
                .matcher(template.root().at("Parameters", name, "AllowedPattern").text())
                .matches());
  }

  private static boolean indexed(Template template, Matcher index) {
    return template.resource(index.group(1), Template.TABLE).stream()
        .flatMap(table -> table.property("GlobalSecondaryIndexes").items().stream())
        .anyMatch(one -> one.at("IndexName").text().equals(index.group(2)));
  }

  /** Keys are used for what they can do: data keys under the one, keyed hashes under the other. */
  static List<String> keyed(Template template) {
    Problems problems = new Problems();
    for (Grant grant : grants(template).filter(one -> one.action().startsWith("kms:")).toList()) {
      String usage =
          grant
              .resource()
              .resourceOf("Arn")
              .flatMap(id -> template.resource(id, Template.KEY))
              .stream()
              .map(key -> key.property("KeyUsage").text())
              .findFirst()
              .orElse("");
      boolean mac = grant.action().equals("kms:GenerateMac");
      problems.unless(
          usage.equals(mac ? "GENERATE_VERIFY_MAC" : "ENCRYPT_DECRYPT"),
          grant.who(),
          "on the wrong key");
    }
    return problems.found();
  }

  /** A variable that names a resource comes with a permission on it, and the reverse. */
  static List<String> matched(Template template) {
    Problems problems = new Problems();
    for (Resource function : template.functions()) {
      Set<String> named = new HashSet<>();
      for (Value variable : function.property("Environment", "Variables").members().values()) {
        variable
            .ref()
            .or(() -> variable.resourceOf("Arn"))
            .filter(id -> acted(template, id))
            .or(() -> secret(template, variable))
            .ifPresent(named::add);
      }
      Set<String> granted = new HashSet<>();
      grants(function).stream()
          .map(Grant::resource)
          .forEach(one -> owner(one).or(() -> secret(template, one)).ifPresent(granted::add));
      problems.unless(
          named.equals(granted),
          function.id(),
          "variables name " + named + ", permissions " + granted);
    }
    return problems.found();
  }

  private static boolean acted(Template template, String id) {
    return Stream.of(Template.TABLE, Template.QUEUE, Template.KEY, Template.BUCKET)
        .anyMatch(type -> template.resource(id, type).isPresent());
  }

  private static Matcher objects(Value resource) {
    return OBJECTS.matcher(resource.at("Fn::Sub").text());
  }

  private static Optional<String> owner(Value resource) {
    for (Pattern part : List.of(INDEX, OBJECTS)) {
      Matcher whole = part.matcher(resource.at("Fn::Sub").text());
      if (whole.matches()) {
        return Optional.of(whole.group(1));
      }
    }
    return resource.resourceOf("Arn");
  }
}
