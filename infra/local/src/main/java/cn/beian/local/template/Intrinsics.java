package cn.beian.local.template;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves references, parameters and intrinsic functions of a template. What it does not know is
 * an error.
 */
final class Intrinsics {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([^!}][^}]*)}");
  private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();
  private static final Set<String> LOGIC =
      Set.of("Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or", "Condition");
  private static final Map<String, String> PSEUDO =
      Map.of(
          "AWS::Region", LocalNames.REGION,
          "AWS::AccountId", LocalNames.ACCOUNT,
          "AWS::Partition", "aws",
          "AWS::URLSuffix", "amazonaws.com",
          "AWS::StackName", "beian",
          "AWS::StackId", "arn:aws:cloudformation:local:000000000000:stack/beian/local");

  private final JsonNode template;
  private final Map<String, String> parameters;
  private final ResourceNames names;

  Intrinsics(JsonNode template, Map<String, String> parameters, ResourceNames names) {
    this.template = template;
    this.parameters = Map.copyOf(parameters);
    this.names = names;
  }

  /** The value with everything in it resolved; a missing node for {@code AWS::NoValue}. */
  JsonNode resolve(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      array.forEach(each -> addPresent(copy, resolve(each)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    String only = object.size() == 1 ? object.fieldNames().next() : "";
    return function(only) ? call(only, object.path(only)) : fields(object);
  }

  private static void addPresent(ArrayNode array, JsonNode value) {
    if (!value.isMissingNode()) {
      array.add(value);
    }
  }

  private JsonNode fields(ObjectNode object) {
    ObjectNode copy = Json.object();
    for (Map.Entry<String, JsonNode> each : object.properties()) {
      JsonNode value = resolve(each.getValue());
      if (!value.isMissingNode()) {
        copy.set(each.getKey(), value);
      }
    }
    return copy;
  }

  private static boolean function(String name) {
    return name.equals("Ref") || name.startsWith("Fn::");
  }

  private JsonNode call(String function, JsonNode argument) {
    return switch (function) {
      case "Ref" -> ref(argument.asText());
      case "Fn::GetAtt" -> text(attribute(Json.texts(argument)));
      case "Fn::Sub" -> text(substitute(argument));
      case "Fn::If" -> resolve(argument.path(condition(argument.path(0).asText()) ? 1 : 2));
      default -> compute(function, resolve(argument));
    };
  }

  /** The functions whose argument is resolved first. */
  private JsonNode compute(String function, JsonNode argument) {
    return switch (function) {
      case "Fn::Join" -> text(join(argument));
      case "Fn::Split" -> split(argument);
      case "Fn::Select" -> select(argument);
      case "Fn::FindInMap" -> find(Json.texts(argument));
      default -> throw new TemplateException("intrinsic function not understood: " + function);
    };
  }

  private JsonNode ref(String name) {
    if (name.equals("AWS::NoValue")) {
      return NOTHING;
    }
    return text(value(name));
  }

  private String value(String name) {
    if (PSEUDO.containsKey(name)) {
      return PSEUDO.getOrDefault(name, "");
    }
    JsonNode parameter = template.path("Parameters").path(name);
    if (parameter.isMissingNode()) {
      return names.ref(name);
    }
    String given = parameters.get(name);
    return given == null ? parameter.path("Default").asText() : given;
  }

  private String attribute(List<String> pair) {
    return names.attribute(pair.getFirst(), pair.getLast());
  }

  private String substitute(JsonNode argument) {
    String pattern = argument.isArray() ? argument.path(0).asText() : argument.asText();
    JsonNode locals = argument.path(1);
    Matcher matcher = PLACE.matcher(pattern);
    String replaced =
        matcher.replaceAll(match -> Matcher.quoteReplacement(place(match.group(1), locals)));
    return replaced.replace("${!", "${");
  }

  private String place(String name, JsonNode locals) {
    if (locals.has(name)) {
      return resolve(locals.path(name)).asText();
    }
    int dot = name.indexOf('.');
    return dot < 0 ? value(name) : names.attribute(name.substring(0, dot), name.substring(dot + 1));
  }

  private static String join(JsonNode argument) {
    return String.join(argument.path(0).asText(), Json.texts(argument.path(1)));
  }

  private static JsonNode split(JsonNode argument) {
    ArrayNode parts = Json.array();
    String separator = Pattern.quote(argument.path(0).asText());
    for (String part : argument.path(1).asText().split(separator, -1)) {
      parts.add(part);
    }
    return parts;
  }

  private static JsonNode select(JsonNode argument) {
    JsonNode chosen = argument.path(1).path(argument.path(0).asInt());
    if (chosen.isMissingNode()) {
      throw new TemplateException("Fn::Select finds nothing: " + argument);
    }
    return chosen;
  }

  private JsonNode find(List<String> path) {
    JsonNode found =
        template.path("Mappings").path(path.get(0)).path(path.get(1)).path(path.get(2));
    if (found.isMissingNode()) {
      throw new TemplateException("Fn::FindInMap finds nothing: " + path);
    }
    return found;
  }

  /** Whether the named condition holds. */
  boolean condition(String name) {
    JsonNode condition = template.path("Conditions").path(name);
    if (condition.isMissingNode()) {
      throw new TemplateException("condition " + name + " does not exist");
    }
    return holds(condition);
  }

  private boolean holds(JsonNode test) {
    String only = test.isObject() && test.size() == 1 ? test.fieldNames().next() : "";
    if (!LOGIC.contains(only)) {
      throw new TemplateException("condition not understood: " + test);
    }
    JsonNode argument = test.path(only);
    List<JsonNode> parts = Json.elements(argument);
    return switch (only) {
      case "Fn::Equals" -> resolve(argument.path(0)).equals(resolve(argument.path(1)));
      case "Fn::Not" -> !holds(argument.path(0));
      case "Fn::And" -> parts.stream().allMatch(this::holds);
      case "Fn::Or" -> parts.stream().anyMatch(this::holds);
      default -> condition(argument.asText());
    };
  }

  private static JsonNode text(String value) {
    return JsonNodeFactory.instance.textNode(value);
  }
}
