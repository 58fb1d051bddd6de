package cn.beian.checks;

import cn.beian.checks.Template.Event;
import cn.beian.checks.Template.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The API: who may call, how often, and what the gateway itself answers. */
final class ApiChecks {

  private static final Set<String> PUBLIC =
      Set.of("POST /sms-checks", "POST /sms-checks/resends", "GET /calendar.ics");
  private static final Map<String, String> ANSWERS =
      Map.of(
          "UNAUTHORIZED", "401",
          "ACCESS_DENIED", "403",
          "MISSING_AUTHENTICATION_TOKEN", "404",
          "REQUEST_TOO_LARGE", "413",
          "THROTTLED", "429",
          "DEFAULT_5XX", "500",
          "INTEGRATION_TIMEOUT", "504");

  private ApiChecks() {}

  /** The functions that decide who calls. */
  static Set<String> authorizers(Template template) {
    return template.ofType(Template.API).stream()
        .flatMap(api -> api.property("Auth", "Authorizers").members().values().stream())
        .flatMap(authorizer -> authorizer.at("FunctionArn").ref().stream())
        .map(name -> name.replaceFirst("\\.Alias$", ""))
        .collect(Collectors.toSet());
  }

  /** Every route asks for a token but those meant for everyone; no route is there twice. */
  static List<String> guarded(Template template) {
    Problems problems = new Problems();
    for (Resource api : template.ofType(Template.API)) {
      Value auth = api.property("Auth");
      boolean known = auth.at("Authorizers").at(auth.at("DefaultAuthorizer").text()).present();
      problems.unless(known, api.id(), "no default authorizer");
    }
    for (String function : authorizers(template)) {
      problems.unless(
          template.resource(function, Template.FUNCTION).isPresent(),
          function,
          "no such authorizer");
    }
    Set<String> routes = new HashSet<>();
    for (Event event : template.events("Api").toList()) {
      boolean open = event.property("Auth", "Authorizer").text().equals("NONE");
      problems.unless(
          open == PUBLIC.contains(event.route()), event.route(), open ? "is open" : "is closed");
      problems.unless(routes.add(event.route()), event.route(), "is there twice");
    }
    return problems.found();
  }

  /** Calls are limited, and those that anyone may make more strictly. */
  static List<String> throttled(Template template) {
    Problems problems = new Problems();
    for (Resource api : template.ofType(Template.API)) {
      long all = rate(api, "/*", "*");
      problems.unless(all > 0, api.id(), "not throttled");
      for (String route : PUBLIC) {
        String[] parts = route.split(" ", 2);
        long own = rate(api, "/" + parts[1].replace("/", "~1"), parts[0]);
        problems.unless(own > 0 && own < all, route, "is open and not throttled more strictly");
      }
      boolean quiet =
          api.property("MethodSettings").items().stream()
              .allMatch(setting -> setting.at("LoggingLevel").text().equals("OFF"));
      problems.unless(quiet, api.id(), "execution logs would hold personal data");
    }
    return problems.found();
  }

  private static long rate(Resource api, String path, String method) {
    return api.property("MethodSettings").items().stream()
        .filter(setting -> setting.at("ResourcePath").text().equals(path))
        .filter(setting -> setting.at("HttpMethod").text().equals(method))
        .mapToLong(setting -> setting.at("ThrottlingRateLimit").number())
        .findFirst()
        .orElse(-1);
  }

  /** The gateway's own answers are problem documents with the status they are sent with. */
  static List<String> answered(Template template) {
    Problems problems = new Problems();
    for (Resource api : template.ofType(Template.API)) {
      Map<String, Value> answers = api.property("GatewayResponses").members();
      ANSWERS.forEach((type, status) -> {
        Value answer = answers.getOrDefault(type, new Value(null));
        problems.unless(
            answer.at("StatusCode").text().equals(status), type, "is not answered " + status);
      });
      answers.forEach((type, answer) -> answered(type, answer, problems));
    }
    return problems.found();
  }

  private static void answered(String type, Value answer, Problems problems) {
    String media = answer.at("ResponseParameters", "Headers", "Content-Type").text();
    Value problem = Yaml.parse(answer.at("ResponseTemplates", "application/json").text());
    String code = problem.at("code").text();
    problems.unless(
        media.equals("'application/problem+json'"), type, "is not sent as a problem document");
    problems.unless(
        !code.isEmpty() && problem.at("type").text().equals("urn:beian:problem:" + code),
        type,
        "type and code differ");
    problems.unless(
        problem.at("status").text().equals(answer.at("StatusCode").text()),
        type,
        "status is not the one sent");
    for (String member : List.of("detail", "remedy")) {
      problems.unless(
          problem.at(member).members().keySet().equals(Set.of("zh-CN", "en")),
          type,
          member + " lacks a language");
    }
  }
}
