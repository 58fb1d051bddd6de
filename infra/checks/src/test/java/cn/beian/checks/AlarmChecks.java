package cn.beian.checks;

import cn.beian.checks.Template.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Alarms: each can fire, and nothing that fails does so unseen. */
final class AlarmChecks {

  private static final String SUM = "Sum";
  private static final String MAXIMUM = "Maximum";
  private static final String DEAD_LETTERS = "AWS/SQS ApproximateNumberOfMessagesVisible";
  private static final String WAITING = "AWS/SQS ApproximateAgeOfOldestMessage";
  private static final String ERRORS = "AWS/Lambda Errors";
  private static final String CALLS = "AWS/Lambda Invocations";
  private static final String STREAM_AGE = "AWS/Lambda IteratorAge";
  private static final String API_ERRORS = "AWS/ApiGateway 5XXError";

  /** What an alarm may add up, as CloudWatch has it. */
  private static final int MOST_METRICS = 10;

  /** The metrics in use and the statistic that makes sense of each. */
  private static final Map<String, String> STATISTICS =
      Map.of(
          DEAD_LETTERS, MAXIMUM,
          WAITING, MAXIMUM,
          STREAM_AGE, MAXIMUM,
          ERRORS, SUM,
          CALLS, SUM,
          API_ERRORS, SUM);

  private AlarmChecks() {}

  /** One metric that an alarm looks at. */
  private record Metric(Resource alarm, Value body, String statistic) {

    String name() {
      return body.at("Namespace").text() + " " + body.at("MetricName").text();
    }

    Value dimension(String name) {
      return body.at("Dimensions").items().stream()
          .filter(dimension -> dimension.at("Name").text().equals(name))
          .map(dimension -> dimension.at("Value"))
          .findFirst()
          .orElse(new Value(null));
    }

    Set<String> dimensions() {
      return Set.copyOf(
          body.at("Dimensions").items().stream().map(item -> item.at("Name").text()).toList());
    }
  }

  private static List<Metric> metrics(Resource alarm) {
    if (!alarm.property("Metrics").present()) {
      return List.of(new Metric(alarm, alarm.property(), alarm.property("Statistic").text()));
    }
    return alarm.property("Metrics").items().stream()
        .map(metric -> metric.at("MetricStat"))
        .filter(Value::present)
        .map(stat -> new Metric(alarm, stat.at("Metric"), stat.at("Stat").text()))
        .toList();
  }

  private static Stream<Metric> metrics(Template template) {
    return template.ofType(Template.ALARM).stream().flatMap(alarm -> metrics(alarm).stream());
  }

  /**
   * Each alarm looks at a metric that exists, of a resource that exists, in a statistic that makes
   * sense.
   */
  static List<String> aimed(Template template) {
    Problems problems = new Problems();
    for (Metric metric : metrics(template).toList()) {
      String id = metric.alarm().id();
      boolean own = counted(template, metric);
      String statistic = own ? "Sum" : STATISTICS.getOrDefault(metric.name(), "");
      problems.unless(!statistic.isEmpty(), id, "metric not known to move: " + metric.name());
      problems.unless(statistic.equals(metric.statistic()), id, "statistic is not " + statistic);
      boolean aimed = own ? metric.dimensions().isEmpty() : aimed(template, metric);
      problems.unless(aimed, id, "its dimensions name nothing that is there");
    }
    return problems.found();
  }

  /** Whether it is a metric of our own, that a filter of a log counts. */
  private static boolean counted(Template template, Metric metric) {
    return template.ofType("AWS::Logs::MetricFilter").stream()
        .flatMap(filter -> filter.property("MetricTransformations").items().stream())
        .anyMatch(made ->
            made.at("MetricNamespace").equals(metric.body().at("Namespace"))
                && made.at("MetricName").equals(metric.body().at("MetricName")));
  }

  private static boolean aimed(Template template, Metric metric) {
    return switch (metric.body().at("Namespace").text()) {
      case "AWS/SQS" ->
          metric.dimensions().equals(Set.of("QueueName"))
              && metric
                  .dimension("QueueName")
                  .resourceOf("QueueName")
                  .flatMap(id -> template.resource(id, Template.QUEUE))
                  .isPresent();
      case "AWS/Lambda" ->
          metric.dimensions().equals(Set.of("FunctionName"))
              && metric
                  .dimension("FunctionName")
                  .ref()
                  .flatMap(id -> template.resource(id, Template.FUNCTION))
                  .isPresent();
      case "AWS/ApiGateway" ->
          metric.dimensions().equals(Set.of("ApiName", "Stage"))
              && template.ofType(Template.API).stream()
                  .anyMatch(api ->
                      api.property("Name").equals(metric.dimension("ApiName"))
                          && api.property("StageName").equals(metric.dimension("Stage")));
      default -> false;
    };
  }

  /** Each alarm tells somebody, and its threshold can be reached. */
  static List<String> reachable(Template template) {
    Problems problems = new Problems();
    for (Resource alarm : template.ofType(Template.ALARM)) {
      boolean low = alarm.property("ComparisonOperator").text().startsWith("LessThan");
      String missing = alarm.property("TreatMissingData").text();
      boolean returned =
          !alarm.property("Metrics").present()
              || alarm.property("Metrics").items().stream()
                      .filter(metric -> metric.at("ReturnData").text().equals("true"))
                      .count()
                  == 1;
      problems.unless(alarm.property("AlarmActions").present(), alarm.id(), "tells nobody");
      problems.unless(alarm.property("Threshold").number() >= 0, alarm.id(), "has no threshold");
      problems.unless(
          missing.equals(low ? "breaching" : "notBreaching"), alarm.id(), "silence is misread");
      problems.unless(returned, alarm.id(), "compares not exactly one value");
    }
    metrics(template)
        .filter(metric -> metric.name().equals(WAITING))
        .forEach(metric -> beforeRedrive(template, metric, problems));
    return problems.found();
  }

  /** A message never grows older than the tries that redrive allows it. */
  private static void beforeRedrive(Template template, Metric metric, Problems problems) {
    String id = metric.dimension("QueueName").resourceOf("QueueName").orElse("");
    template
        .resource(id, Template.QUEUE)
        .ifPresent(queue -> {
          long life =
              queue.property("VisibilityTimeout").number()
                  * queue.property("RedrivePolicy", "maxReceiveCount").number();
          long threshold = metric.alarm().property("Threshold").number();
          problems.unless(threshold < life, metric.alarm().id(), "redrive comes first");
        });
  }

  /** Whatever may fail or stand still has its alarm. */
  static List<String> watched(Template template) {
    Problems problems = new Problems();
    Set<String> ends = template.endsOfTheLine();
    for (Resource queue : template.ofType(Template.QUEUE)) {
      String metric = ends.contains(queue.id()) ? DEAD_LETTERS : WAITING;
      problems.unless(seen(template, metric, queue), queue.id(), "no alarm on " + metric);
    }
    for (Resource alarm : template.ofType(Template.ALARM)) {
      problems.unless(
          metrics(alarm).size() <= MOST_METRICS, alarm.id(), "adds up too many metrics");
    }
    for (Resource function : template.functions()) {
      problems.unless(seen(template, ERRORS, function), function.id(), "no alarm on its errors");
      problems.unless(
          function.events("DynamoDB").isEmpty() || seen(template, STREAM_AGE, function),
          function.id(),
          "no alarm on the age of its stream");
      problems.unless(
          function.events("Schedule").isEmpty() || heartbeat(template, function),
          function.id(),
          "no heartbeat");
    }
    problems.unless(
        metrics(template).anyMatch(metric -> metric.name().equals(API_ERRORS)),
        "API",
        "no alarm on 5xx");
    return problems.found();
  }

  private static boolean seen(Template template, String name, Resource resource) {
    return metrics(template)
        .filter(metric -> metric.name().equals(name))
        .anyMatch(metric ->
            metric
                    .dimension("QueueName")
                    .resourceOf("QueueName")
                    .filter(resource.id()::equals)
                    .isPresent()
                || metric
                    .dimension("FunctionName")
                    .ref()
                    .filter(resource.id()::equals)
                    .isPresent());
  }

  private static boolean heartbeat(Template template, Resource function) {
    return metrics(template)
        .filter(metric -> metric.name().equals(CALLS))
        .filter(metric ->
            metric.dimension("FunctionName").ref().filter(function.id()::equals).isPresent())
        .anyMatch(metric ->
            metric.alarm().property("ComparisonOperator").text().equals("LessThanThreshold"));
  }
}
