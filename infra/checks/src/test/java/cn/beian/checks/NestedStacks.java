package cn.beian.checks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stacks inside the template's, of alarms and of the capabilities' applications: their text in
 * the place of the resource.
 */
final class NestedStacks {
  private static final Pattern RESOURCE =
      Pattern.compile(
          "  (\\w+):\\n    Type: AWS::(?:CloudFormation::Stack|Serverless::Application)\\n"
              + "    Properties:\\n      (?:TemplateURL|Location): (\\S+)\\n"
              + "      Parameters:\\n((?:        .*\\n)+)");
  private static final Pattern PARAMETER = Pattern.compile("        (\\w+): (.+)");
  private static final Pattern REFERENCE = Pattern.compile("!Ref (\\w+)(?!\\w|:)|\\$\\{(\\w+)}");
  private static final Pattern OUTPUT = Pattern.compile("!GetAtt \\w+\\.Outputs\\.(\\w+)");

  private NestedStacks() {}

  /**
   * A stack inside the template's.
   *
   * @param id its resource
   * @param file its template's, from the repository's root
   * @param handedIn what is handed in, by the parameter's name
   */
  record Nested(String id, String file, Map<String, String> handedIn) {

    static Nested of(MatchResult resource) {
      Map<String, String> values = new TreeMap<>();
      for (MatchResult each : PARAMETER.matcher(resource.group(3)).results().toList()) {
        values.put(each.group(1), each.group(2));
      }
      return new Nested(resource.group(1), resource.group(2), values);
    }

    String text() {
      return Repository.read(Repository.root().resolve(file));
    }

    /** The text's resources, with what is handed in where they refer to it. */
    String resources() {
      String folder = file.substring(0, file.lastIndexOf('/') + 1);
      return REFERENCE
          .matcher(between(text(), "\nResources:\n", "\nOutputs:\n"))
          .replaceAll(found -> Matcher.quoteReplacement(handedIn(found)))
          .replace("CodeUri: target/", "CodeUri: " + folder + "target/");
    }

    private String handedIn(MatchResult found) {
      boolean placed = found.group(1) == null;
      String value = handedIn.get(placed ? found.group(2) : found.group(1));
      if (value == null) {
        return found.group();
      }
      return placed ? "${" + value.replaceFirst("!\\w+ ", "") + "}" : value;
    }

    String conditions() {
      return text().contains("\nConditions:\n") ? between(text(), "\nConditions:\n", "\n\n") : "";
    }
  }

  /** The stacks inside this template's. */
  static List<Nested> of(String template) {
    return RESOURCE.matcher(template).results().map(Nested::of).toList();
  }

  /** The template as one, with all of them in place. */
  static String inPlace(String template) {
    String conditions = "";
    String whole = template;
    for (Nested nested : of(template)) {
      conditions += nested.conditions();
      Matcher resource = RESOURCE.matcher(whole);
      if (resource.find()) {
        whole = resource.replaceFirst(Matcher.quoteReplacement(nested.resources()));
      }
    }
    String all = "\nConditions:\n" + conditions;
    return OUTPUT.matcher(whole.replace("\nConditions:\n", all)).replaceAll("!Ref $1");
  }

  private static String between(String text, String from, String to) {
    String rest = text.substring(text.indexOf(from) + from.length());
    return rest.contains(to) ? rest.substring(0, rest.indexOf(to) + 1) : rest;
  }
}
