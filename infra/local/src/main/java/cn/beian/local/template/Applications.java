package cn.beian.local.template;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nested applications (AWS::Serverless::Application), each in a file below the template's folder:
 * what stands in them is put in their place, as if it were one template.
 */
final class Applications {
  private static final String TYPE = "AWS::Serverless::Application";
  private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");

  private final Path file;
  private final ObjectNode whole;
  private final ObjectNode outputs = Json.object();

  private Applications(Path file) {
    this.file = file;
    this.whole = YamlTemplate.read(file);
  }

  /**
   * The template with its applications in place.
   *
   * @throws TemplateException if an application is handed other than it takes, says something
   *     twice, or says of all functions what its surroundings do not
   */
  static ObjectNode inPlace(Path file) {
    Applications applications = new Applications(file);
    ObjectNode whole = applications.whole;
    for (Map.Entry<String, JsonNode> each : List.copyOf(resources(whole).properties())) {
      if (each.getValue().path("Type").asText().equals(TYPE)) {
        applications.inPlace(each.getKey(), each.getValue().path("Properties"));
      }
    }
    return (ObjectNode) applications.withOutputs(whole);
  }

  private static ObjectNode resources(ObjectNode template) {
    return template.withObject("/Resources");
  }

  private void inPlace(String id, JsonNode properties) {
    String location = properties.path("Location").asText();
    ObjectNode inner = YamlTemplate.read(file.resolveSibling(location));
    JsonNode handed = properties.path("Parameters");
    requireFit(id, inner, handed);
    resources(whole).remove(id);
    add("/Resources", inner.path("Resources"), handed);
    add("/Conditions", inner.path("Conditions"), handed);
    for (Map.Entry<String, JsonNode> output : inner.path("Outputs").properties()) {
      JsonNode value = handedIn(output.getValue().path("Value"), handed);
      outputs.set(id + ".Outputs." + output.getKey(), value);
    }
  }

  private void requireFit(String id, ObjectNode inner, JsonNode handed) {
    var takes = new TreeSet<>(names(inner.path("Parameters")));
    var gets = new TreeSet<>(names(handed));
    if (!takes.equals(gets)) {
      throw new TemplateException(id + " takes " + takes + " and is handed " + gets);
    }
    if (!inner.path("Globals").equals(whole.path("Globals"))) {
      throw new TemplateException(id + " has other globals than the template around it");
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private void add(String section, JsonNode entries, JsonNode handed) {
    for (Map.Entry<String, JsonNode> each : entries.properties()) {
      ObjectNode there = whole.withObject(section);
      if (there.has(each.getKey())) {
        throw new TemplateException(each.getKey() + " is there twice");
      }
      there.set(each.getKey(), handedIn(each.getValue(), handed));
    }
  }

  /** The value with what was handed in where it refers to a parameter. */
  private static JsonNode handedIn(JsonNode value, JsonNode handed) {
    if (value.has("Ref") && handed.has(value.path("Ref").asText())) {
      return handed.path(value.path("Ref").asText());
    }
    if (value.path("Fn::Sub").isTextual()) {
      return Json.object().put("Fn::Sub", substituted(value.path("Fn::Sub").asText(), handed));
    }
    return copy(value, each -> handedIn(each, handed));
  }

  private static String substituted(String pattern, JsonNode handed) {
    return PLACE
        .matcher(pattern)
        .replaceAll(place -> Matcher.quoteReplacement(name(place.group(1), handed)));
  }

  private static String name(String parameter, JsonNode handed) {
    JsonNode value = handed.path(parameter);
    if (value.isMissingNode()) {
      return "${" + parameter + "}";
    }
    if (value.has("Ref")) {
      return "${" + value.path("Ref").asText() + "}";
    }
    if (value.has("Fn::GetAtt")) {
      return "${" + String.join(".", Json.texts(value.path("Fn::GetAtt"))) + "}";
    }
    return value.asText();
  }

  /** What refers to an application's output refers to what the output is. */
  private JsonNode withOutputs(JsonNode value) {
    String output = String.join(".", Json.texts(value.path("Fn::GetAtt")));
    return outputs.has(output) ? outputs.path(output) : copy(value, this::withOutputs);
  }

  private static JsonNode copy(JsonNode value, UnaryOperator<JsonNode> change) {
    if (value instanceof ObjectNode object) {
      ObjectNode copy = Json.object();
      object.properties().forEach(each -> copy.set(each.getKey(), change.apply(each.getValue())));
      return copy;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(each -> copy.add(change.apply(each)));
      return copy;
    }
    return value;
  }
}
