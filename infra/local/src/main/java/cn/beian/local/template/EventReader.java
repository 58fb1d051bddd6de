package cn.beian.local.template;

import cn.beian.local.template.Template.Resource;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a function's events other than those of the API. */
final class EventReader {
  private EventReader() {}

  static Stream<EventSource> sources(Resource function) {
    return function.properties().path("Events").properties().stream()
        .filter(event -> !event.getValue().path("Type").asText().equals("Api"))
        .map(event -> source(function.id(), event));
  }

  private static EventSource source(String function, Map.Entry<String, JsonNode> event) {
    String type = event.getValue().path("Type").asText();
    JsonNode properties = event.getValue().path("Properties");
    Vocabulary.check(function + "." + event.getKey(), "event " + type, properties);
    return switch (type) {
      case "SQS" -> queue(function, properties);
      case "DynamoDB" -> stream(function, properties);
      default ->
          new EventSource.Schedule(
              function, function + event.getKey(), properties.path("Schedule").asText());
    };
  }

  private static EventSource queue(String function, JsonNode properties) {
    return new EventSource.Queue(
        function,
        properties.path("Queue").asText(),
        properties.path("BatchSize").asInt(10),
        reportsFailures(properties),
        properties.path("ScalingConfig").path("MaximumConcurrency").asInt(2));
  }

  private static EventSource stream(String function, JsonNode properties) {
    return new EventSource.Stream(
        function,
        properties.path("BatchSize").asInt(100),
        properties.path("BisectBatchOnFunctionError").asBoolean(false),
        reportsFailures(properties),
        properties.path("MaximumRetryAttempts").asInt(Integer.MAX_VALUE),
        patterns(properties.path("FilterCriteria").path("Filters")),
        failureQueue(function, properties.path("DestinationConfig").path("OnFailure")));
  }

  private static boolean reportsFailures(JsonNode properties) {
    return Json.texts(properties.path("FunctionResponseTypes")).contains("ReportBatchItemFailures");
  }

  private static List<JsonNode> patterns(JsonNode filters) {
    return Json.elements(filters).stream()
        .map(filter -> filter.path("Pattern").asText())
        .map(pattern -> Json.read(pattern.getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static @Nullable String failureQueue(String function, JsonNode destination) {
    if (destination.isMissingNode()) {
      return null;
    }
    if (!destination.path("Type").asText().equals("SQS")) {
      throw new TemplateException(function + " has a failure destination that is not a queue");
    }
    return destination.path("Destination").asText();
  }
}
