package cn.beian.checks;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The alarms' stack, which is inside the template's: its text in the place of the resource. */
final class AlarmStack {
  private static final Pattern RESOURCE =
      Pattern.compile(
          "  Alarms:\\n    Type: AWS::CloudFormation::Stack\\n    Properties:\\n"
              + "      TemplateURL: infra/ops/alarms.yaml\\n      Parameters:\\n((?:        .*\\n)+)");
  private static final Pattern PARAMETER = Pattern.compile("        (\\w+): (.+)");
  private static final Pattern REFERENCE = Pattern.compile("!Ref (\\w+)(?!\\w|:)");

  private AlarmStack() {}

  /** What is handed to the stack, by the parameter's name. */
  static Map<String, String> handedIn(String template) {
    Map<String, String> values = new TreeMap<>();
    for (MatchResult each : PARAMETER.matcher(resource(template).group(1)).results().toList()) {
      values.put(each.group(1), each.group(2));
    }
    return values;
  }

  /** The template as one, with what is handed in where the alarms refer to it. */
  static String inPlace(String template, String alarms) {
    Map<String, String> values = handedIn(template);
    String resources =
        REFERENCE
            .matcher(after(alarms, "\nResources:\n"))
            .replaceAll(
                ref -> Matcher.quoteReplacement(values.getOrDefault(ref.group(1), ref.group())))
            .replace("${StackName}", "${AWS::StackName}");
    String conditions = between(alarms, "\nConditions:\n", "\n\n");
    return resource(template)
        .replaceFirst(Matcher.quoteReplacement(resources))
        .replaceFirst(
            "\nConditions:\n", Matcher.quoteReplacement("\nConditions:\n" + conditions + "\n"));
  }

  private static Matcher resource(String template) {
    Matcher matcher = RESOURCE.matcher(template);
    if (!matcher.find()) {
      throw new IllegalArgumentException("the template has no stack of alarms");
    }
    return matcher;
  }

  private static String after(String text, String mark) {
    return text.substring(text.indexOf(mark) + mark.length());
  }

  private static String between(String text, String from, String to) {
    String rest = after(text, from);
    return rest.substring(0, rest.indexOf(to));
  }
}
