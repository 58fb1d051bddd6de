package cn.beian.simulator.http;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * What is answered.
 *
 * @param sent how many bytes of the body are sent before the connection is cut; its length for all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, Map<String, String> headers, byte[] body, int sent) {
  /** Copies its headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** One that is sent to its end. */
  public Answer(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, body, body.length);
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
