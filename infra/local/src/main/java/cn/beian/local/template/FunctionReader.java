package cn.beian.local.template;

import cn.beian.local.template.Template.Resource;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads functions. */
final class FunctionReader {
  private static final Pattern SECRET =
      Pattern.compile("\\{\\{resolve:secretsmanager:([^:}]+):SecretString}}");

  private final Secrets secrets;

  FunctionReader(Secrets secrets) {
    this.secrets = secrets;
  }

  FunctionSpec function(Resource function) {
    JsonNode properties = function.properties();
    return new FunctionSpec(
        function.id(),
        handlerClass(function.id(), properties.path("Handler").asText()),
        environment(properties.path("Environment").path("Variables")),
        policy(function.id(), properties.path("Policies")),
        Duration.ofSeconds(properties.path("Timeout").asLong(3)),
        properties.path("MemorySize").asInt(128));
  }

  private static String handlerClass(String id, String handler) {
    if (!handler.endsWith("::handleRequest")) {
      throw new TemplateException(id + " has a handler that is not a stream handler: " + handler);
    }
    return handler.substring(0, handler.length() - "::handleRequest".length());
  }

  private Map<String, String> environment(JsonNode variables) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : variables.properties()) {
      Matcher matcher = SECRET.matcher(each.getValue().asText());
      environment.put(
          each.getKey(),
          matcher.replaceAll(m -> Matcher.quoteReplacement(secrets.value(m.group(1)))));
    }
    return environment;
  }

  private static List<Statement> policy(String id, JsonNode policies) {
    return Json.elements(policies).stream()
        .flatMap(policy -> statements(id, policy))
        .map(statement -> statement(id, statement))
        .toList();
  }

  private static Stream<JsonNode> statements(String id, JsonNode policy) {
    if (!policy.has("Statement")) {
      throw new TemplateException(id + " has a policy that is not spelt out: " + policy);
    }
    return Json.elements(policy.path("Statement")).stream();
  }

  private static Statement statement(String id, JsonNode statement) {
    Statement read =
        new Statement(Json.texts(statement.path("Action")), Json.texts(statement.path("Resource")));
    boolean plain =
        statement.path("Effect").asText().equals("Allow")
            && !statement.has("Condition")
            && !statement.has("NotAction")
            && !statement.has("NotResource");
    boolean wild = wild(read);
    if (!plain || wild || read.actions().isEmpty() || read.resources().isEmpty()) {
      throw new TemplateException(id + " has a statement the suite cannot apply: " + statement);
    }
    return read;
  }

  /** Whether a resource has a wildcard other than for the objects below a prefix of a bucket. */
  private static boolean wild(Statement read) {
    return Stream.concat(read.actions().stream(), read.resources().stream())
        .map(each ->
            each.matches("arn:aws:s3:::.+/\\*") ? each.substring(0, each.length() - 1) : each)
        .anyMatch(each -> each.contains("*"));
  }
}
