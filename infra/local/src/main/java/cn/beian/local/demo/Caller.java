package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the API with a token; an empty token for somebody without. */
record Caller(String name, String token, URI base, HttpClient http) {
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  Reply send(Call call) {
    try {
      HttpResponse<byte[]> response = http.send(request(call), BodyHandlers.ofByteArray());
      String etag = response.headers().firstValue("ETag").orElse("");
      return new Reply(response.statusCode(), etag, content(response));
    } catch (IOException e) {
      throw new StoryFailedException(call.method() + " " + call.path() + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryFailedException("interrupted");
    }
  }

  /** JSON, or a calendar file as one text. */
  private static JsonNode content(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Content-Type")
        .filter(type -> type.startsWith("text/calendar"))
        .<JsonNode>map(
            calendar -> TextNode.valueOf(new String(response.body(), StandardCharsets.UTF_8)))
        .orElseGet(() -> Json.read(response.body()));
  }

  private HttpRequest request(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + call.path()))
            .timeout(PATIENCE)
            .method(call.method(), body(call.body()));
    call.headers().forEach(request::header);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  private static BodyPublisher body(@Nullable JsonNode body) {
    return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(Json.bytes(body));
  }
}
