package cn.beian.testing;

import cn.beian.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request that a stand-in received.
 *
 * @param headers by name in lower case
 */
public record HandlerRequest(String path, Map<String, String> headers, String body) {

  public HandlerRequest {
    headers = Map.copyOf(headers);
  }

  /** The body as a JSON object. */
  public Map<String, Object> json() {
    return HandlerJson.object(Json.read(body.getBytes(StandardCharsets.UTF_8)));
  }
}
