package cn.beian.local.http;

import cn.beian.local.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What is answered. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {
  /** Copies its headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** An answer in JSON. */
  public static Answer json(int status, JsonNode body) {
    return new Answer(status, Map.of("Content-Type", "application/json"), Json.bytes(body));
  }

  /** A problem with this code and nothing more. */
  public static Answer problem(int status, String code) {
    return new Answer(
        status,
        Map.of("Content-Type", "application/problem+json"),
        Json.bytes(
            Json.object()
                .put("type", "urn:beian:problem:" + code)
                .put("status", status)
                .put("code", code)));
  }
}
