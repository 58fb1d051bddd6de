package cn.beian.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What messages are sent through: it is named by parameters that may stay empty, so no permission
 * may be left without one.
 */
final class SenderChecks {

  /** The senders of each action: ARNs that end with a parameter. */
  private static final Map<String, Pattern> SENDERS =
      Map.of(
          "ses:SendEmail", arn("ses", "(?:identity|configuration-set)/"),
          "sms-voice:SendTextMessage", arn("sms-voice", "pool/"));

  /** What takes nothing but names: a class of signs, none of which is a wildcard. */
  private static final Pattern NAMES =
      Pattern.compile("\\^\\(\\[A-Za-z0-9[@._+/-]+](\\+|\\{1,64})\\)\\?\\$");

  private SenderChecks() {}

  private static Pattern arn(String service, String kind) {
    String before = "arn:${AWS::Partition}:" + service + ":${AWS::Region}:${AWS::AccountId}:";
    return Pattern.compile(Pattern.quote(before) + kind + "\\$\\{(\\w+)}");
  }

  /** The parameter that a permission to send ends with, if it is one. */
  private static Optional<String> sender(String action, Value resource) {
    return Optional.ofNullable(SENDERS.get(action))
        .map(pattern -> pattern.matcher(resource.at("Fn::Sub").text()))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1));
  }

  /** Whether the resource is a sender whose name a parameter gives, without wildcards. */
  static boolean bounded(Template template, String action, Value resource) {
    return sender(action, resource)
        .map(name -> template.root().at("Parameters", name, "AllowedPattern").text())
        .filter(pattern -> NAMES.matcher(pattern).matches())
        .isPresent();
  }

  /** What the chosen senders need is demanded by a rule, and so is a gateway; a set is optional. */
  static List<String> demanded(Template template) {
    Problems problems = new Problems();
    Stream<String> identities =
        template.functions().stream()
            .flatMap(function -> function.property("Policies").items().stream())
            .flatMap(PolicyChecks::statements)
            .flatMap(one ->
                one.at("Action").texts().stream()
                    .flatMap(action -> sender(action, one.at("Resource")).stream()))
            .filter(name -> !name.equals("EmailConfigurationSet"));
    Stream.concat(identities, Stream.of("EmailFrom", "MessageGatewayUrl"))
        .forEach(name ->
            problems.unless(demanded(template, name), name, "may stay empty where it is needed"));
    return problems.found();
  }

  private static boolean demanded(Template template, String parameter) {
    return template.root().at("Rules").members().values().stream()
        .flatMap(rule -> rule.at("Assertions").items().stream())
        .map(assertion -> assertion.at("Assert").at("Fn::Not").items())
        .filter(not -> not.size() == 1)
        .map(not -> not.getFirst().at("Fn::Equals").items())
        .anyMatch(sides ->
            sides.size() == 2
                && sides.get(0).ref().filter(parameter::equals).isPresent()
                && sides.get(1).raw() instanceof String text
                && text.isEmpty());
  }
}
