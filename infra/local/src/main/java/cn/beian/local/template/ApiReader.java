package cn.beian.local.template;

import cn.beian.local.template.ApiSpec.Authorizer;
import cn.beian.local.template.ApiSpec.GatewayResponse;
import cn.beian.local.template.ApiSpec.Route;
import cn.beian.local.template.Template.Resource;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the one REST API and the functions' routes. */
final class ApiReader {
  private final JsonNode api;
  private final String apiId;
  private final List<Resource> functions;

  ApiReader(List<Resource> apis, List<Resource> functions) {
    if (apis.size() != 1) {
      throw new TemplateException("the suite serves exactly one REST API, not " + apis.size());
    }
    this.api = apis.getFirst().properties();
    this.apiId = apis.getFirst().id();
    this.functions = functions;
  }

  ApiSpec api() {
    Map<String, Authorizer> authorizers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : api.path("Auth").path("Authorizers").properties()) {
      authorizers.put(each.getKey(), authorizer(each.getValue()));
    }
    Map<String, GatewayResponse> responses = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : api.path("GatewayResponses").properties()) {
      responses.put(each.getKey(), response(each.getValue()));
    }
    return new ApiSpec(api.path("StageName").asText(), routes(), authorizers, responses);
  }

  private static Authorizer authorizer(JsonNode authorizer) {
    if (!authorizer.path("FunctionPayloadType").asText("TOKEN").equals("TOKEN")) {
      throw new TemplateException("the suite knows TOKEN authorizers only: " + authorizer);
    }
    JsonNode identity = authorizer.path("Identity");
    // arn:partition:lambda:region:account:function:name[:alias]
    String[] arn = authorizer.path("FunctionArn").asText().split(":", -1);
    return new Authorizer(
        arn.length > 6 ? arn[6] : "",
        identity.path("Header").asText("Authorization"),
        identity.path("ValidationExpression").asText(null),
        Duration.ofSeconds(identity.path("ReauthorizeEvery").asLong(300)));
  }

  private static GatewayResponse response(JsonNode response) {
    Map<String, String> headers = new LinkedHashMap<>();
    JsonNode given = response.path("ResponseParameters").path("Headers");
    for (Map.Entry<String, JsonNode> each : given.properties()) {
      headers.put(each.getKey(), unquoted(each.getValue().asText()));
    }
    JsonNode templates = response.path("ResponseTemplates");
    String body = templates.isEmpty() ? "" : templates.iterator().next().asText();
    return new GatewayResponse(response.path("StatusCode").asInt(500), headers, body);
  }

  private static String unquoted(String value) {
    if (value.length() < 2 || !value.startsWith("'") || !value.endsWith("'")) {
      throw new TemplateException("a gateway response's header is not a quoted value: " + value);
    }
    return value.substring(1, value.length() - 1);
  }

  private List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Resource function : functions) {
      for (Map.Entry<String, JsonNode> event : function.properties().path("Events").properties()) {
        if (event.getValue().path("Type").asText().equals("Api")) {
          routes.add(route(function.id(), event));
        }
      }
    }
    return routes;
  }

  private Route route(String function, Map.Entry<String, JsonNode> event) {
    JsonNode properties = event.getValue().path("Properties");
    String place = function + "." + event.getKey();
    Vocabulary.check(place, "event Api", properties);
    if (!properties.path("RestApiId").asText().equals(apiId)) {
      throw new TemplateException(place + " is a route of another API");
    }
    return new Route(
        properties.path("Method").asText().toUpperCase(java.util.Locale.ROOT),
        properties.path("Path").asText(),
        function,
        authorizerName(place, properties.path("Auth").path("Authorizer")));
  }

  private @Nullable String authorizerName(String place, JsonNode own) {
    String standard = api.path("Auth").path("DefaultAuthorizer").asText("NONE");
    String name = own.asText(standard);
    if (name.equals("NONE")) {
      return null;
    }
    if (!api.path("Auth").path("Authorizers").has(name)) {
      throw new TemplateException(place + " names an authorizer that does not exist: " + name);
    }
    return name;
  }
}
