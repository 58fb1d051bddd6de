package cn.beian.checks;

import cn.beian.checks.Template.Event;
import cn.beian.checks.Template.Resource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions: names, jars, sizes, versions, logs, and what starts them. */
final class FunctionChecks {

  private static final Pattern JAR =
      Pattern.compile("functions/([a-z-]+)/target/beian-([a-z-]+)-(.+)-function\\.jar");
  private static final Pattern SCHEDULE = Pattern.compile("rate\\(\\d+ \\w+\\)|cron\\(.+\\)");
  private static final List<String> PARTIAL = List.of("ReportBatchItemFailures");

  /** What people invoke: infra/ops. */
  private static final Set<String> BY_HAND = Set.of("ReplanDeadlinesFunction");

  private FunctionChecks() {}

  /** Handler class, jar, module and logical id are one name. */
  static List<String> named(Template template) {
    Problems problems = new Problems();
    for (Resource function : template.functions()) {
      Matcher jar = JAR.matcher(function.property("CodeUri").text());
      boolean known = jar.matches();
      problems.unless(known, function.id(), "CodeUri is not a function jar");
      if (known) {
        named(function, jar, problems);
      }
    }
    return problems.found();
  }

  private static void named(Resource function, Matcher jar, Problems problems) {
    String capability = jar.group(1);
    String handler =
        "cn.beian.%s.%s::handleRequest".formatted(capability.replace("-", ""), function.id());
    problems.unless(function.id().endsWith("Function"), function.id(), "is not named a function");
    problems.unless(
        function.property("Handler").text().equals(handler),
        function.id(),
        "Handler is not " + handler);
    problems.unless(jar.group(2).equals(capability), function.id(), "the jar is another module's");
    problems.unless(
        jar.group(3).equals(Repository.version()), function.id(), "the jar has another version");
    Path pom = Repository.root().resolve("functions").resolve(capability).resolve("pom.xml");
    boolean built =
        Files.exists(pom)
            && Repository.read(pom).contains("<artifactId>beian-" + capability + "</artifactId>");
    problems.unless(built, function.id(), "no module builds the jar");
  }

  /** Runtime, memory and time lie in Lambda's ranges, and snapshots are taken. */
  static List<String> sized(Template template) {
    Problems problems = new Problems();
    for (Resource function : template.functions()) {
      String id = function.id();
      long timeout = template.setting(function, "Timeout").number();
      long memory = template.setting(function, "MemorySize").number();
      boolean http = !function.events("Api").isEmpty();
      problems.unless(
          template.setting(function, "Runtime").text().equals("java25"),
          id,
          "Runtime is not java25");
      problems.unless(
          template.setting(function, "Architectures").texts().equals(List.of("arm64")),
          id,
          "is not for arm64");
      problems.unless(memory >= 128 && memory <= 10240, id, "MemorySize out of range");
      problems.unless(timeout >= 1 && timeout <= (http ? 29 : 900), id, "Timeout out of range");
    }
    return problems.found();
  }

  /** Versions are published for snapshots, and a deployment publishes new ones. */
  static List<String> published(Template template) {
    Problems problems = new Problems();
    for (Resource function : template.functions()) {
      Value mode = template.setting(function, "SnapStart", "ApplyOn");
      boolean snapshots = template.unlessGiven(mode).equals("PublishedVersions");
      boolean alias = template.setting(function, "AutoPublishAlias").present();
      boolean release =
          function.property("AutoPublishCodeSha256").ref().filter("Release"::equals).isPresent();
      problems.unless(snapshots, function.id(), "takes no snapshots");
      problems.unless(alias, function.id(), "publishes no version");
      problems.unless(release, function.id(), "a deployment may publish no new version");
    }
    return problems.found();
  }

  /** Each function logs into its capability's group, and each log group ends its logs. */
  static List<String> logged(Template template) {
    Problems problems = new Problems();
    for (Resource function : template.functions()) {
      String capability = function.property("CodeUri").text().split("/")[1];
      String group = function.property("LoggingConfig", "LogGroup").ref().orElse("");
      problems.unless(
          template
              .resource(group, Template.LOG_GROUP)
              .filter(there ->
                  there.property("LogGroupName").at("Fn::Sub").text().endsWith("/" + capability))
              .isPresent(),
          function.id(),
          "does not log into its capability's group");
      problems.unless(
          template.setting(function, "LoggingConfig", "LogFormat").text().equals("JSON"),
          function.id(),
          "does not log JSON");
    }
    for (Resource group : template.ofType(Template.LOG_GROUP)) {
      problems.unless(
          group.property("RetentionInDays").present(), group.id(), "keeps logs for ever");
    }
    return problems.found();
  }

  /** Something starts each function, and batches fail in part. */
  static List<String> started(Template template) {
    Problems problems = new Problems();
    Set<String> authorizers = ApiChecks.authorizers(template);
    for (Resource function : template.functions()) {
      boolean started =
          !function.events().isEmpty()
              || authorizers.contains(function.id())
              || BY_HAND.contains(function.id());
      problems.unless(started, function.id(), "nothing starts it");
      function.events().forEach(event -> started(event, problems));
    }
    return problems.found();
  }

  private static void started(Event event, Problems problems) {
    switch (event.type()) {
      case "Api" ->
          problems.unless(
              event.property("RestApiId").ref().isPresent(), event.toString(), "names no API");
      case "SQS" -> queue(event, problems);
      case "DynamoDB" -> stream(event, problems);
      case "Schedule" -> {
        String schedule = event.property("Schedule").text();
        problems.unless(
            SCHEDULE.matcher(schedule).matches(), event.toString(), "no schedule: " + schedule);
      }
      default -> problems.unless(false, event.toString(), "event type not run by the local suite");
    }
  }

  private static void queue(Event event, Problems problems) {
    long batch = event.property("BatchSize").number();
    problems.unless(batch >= 1 && batch <= 10, event.toString(), "BatchSize out of range");
    problems.unless(
        event.property("FunctionResponseTypes").texts().equals(PARTIAL),
        event.toString(),
        "batches fail as a whole");
    problems.unless(
        event.property("Queue").resourceOf("Arn").isPresent(), event.toString(), "names no queue");
  }

  private static void stream(Event event, Problems problems) {
    String who = event.toString();
    long batch = event.property("BatchSize").number();
    long attempts = event.property("MaximumRetryAttempts").number();
    problems.unless(batch >= 1 && batch <= 1000, who, "BatchSize out of range");
    problems.unless(
        event.property("FunctionResponseTypes").texts().equals(PARTIAL),
        who,
        "batches fail as a whole");
    problems.unless(
        event.property("BisectBatchOnFunctionError").text().equals("true"),
        who,
        "a poison record holds its batch");
    problems.unless(attempts >= 1 && attempts <= 100, who, "a poison record stops the shard");
    problems.unless(
        event.property("StartingPosition").text().equals("TRIM_HORIZON"),
        who,
        "events before deployment are lost");
    problems.unless(
        event.property("DestinationConfig", "OnFailure", "Destination").present(),
        who,
        "failures go nowhere");
    problems.unless(
        !event.property("FilterCriteria", "Filters").items().isEmpty(), who, "takes every change");
  }
}
