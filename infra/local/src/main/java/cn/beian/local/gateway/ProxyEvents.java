package cn.beian.local.gateway;

import cn.beian.simulator.http.Answer;
import cn.beian.simulator.http.Request;
import cn.beian.simulator.json.Json;
import cn.beian.testing.HttpEvent;
import cn.beian.testing.LambdaEvents;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between HTTP and the events of a REST API's proxy integration. */
final class ProxyEvents {
  private ProxyEvents() {}

  static byte[] event(
      Request request, Routes.Match match, String requestId, Map<String, Object> caller) {
    HttpEvent event =
        LambdaEvents.http(request.method(), request.path())
            .resource(match.route().path())
            .requestId(requestId);
    match.parameters().forEach(event::pathParameter);
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      event.header(header.getKey(), header.getValue().getLast());
    }
    addQuery(event, request.uri().getRawQuery());
    if (request.body().length > 0) {
      event.body(new String(request.body(), StandardCharsets.UTF_8));
    }
    return (caller.isEmpty() ? event : event.authorizer(caller)).toJson();
  }

  private static void addQuery(HttpEvent event, @Nullable String query) {
    if (query == null || query.isEmpty()) {
      return;
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      event.query(decode(name), decode(value));
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The function's answer; empty if it is not one that the gateway understands. */
  static Optional<Answer> answer(byte[] body) {
    try {
      JsonNode answer = Json.read(body);
      int status = answer.path("statusCode").asInt(0);
      return status < 100 || status > 599
          ? Optional.empty()
          : Optional.of(new Answer(status, headers(answer), content(answer)));
    } catch (UncheckedIOException notJson) {
      return Optional.empty();
    }
  }

  private static Map<String, String> headers(JsonNode answer) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    for (Map.Entry<String, JsonNode> each : answer.path("headers").properties()) {
      if (each.getKey().equalsIgnoreCase("Content-Type")) {
        headers.remove("Content-Type");
      }
      headers.put(each.getKey(), each.getValue().asText());
    }
    return headers;
  }

  private static byte[] content(JsonNode answer) {
    String body = answer.path("body").asText("");
    return answer.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
