package cn.beian.platform.http;

import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer to API Gateway's REST proxy. */
public record HttpResponse(int status, Map<String, String> headers, String body) {
  private static final String JSON = "application/json";

  public HttpResponse {
    headers = Map.copyOf(headers);
  }

  /** An answer with a JSON body. */
  public static HttpResponse json(int status, Map<String, Object> body) {
    return new HttpResponse(status, Map.of("Content-Type", JSON), Json.text(body));
  }

  static HttpResponse problem(int status, Map<String, Object> body) {
    return new HttpResponse(
        status, Map.of("Content-Type", "application/problem+json"), Json.text(body));
  }

  /** The same answer with one more header. */
  public HttpResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new HttpResponse(status, more, body);
  }

  byte[] event() {
    return Json.write(
        new JsonMap()
            .with("statusCode", status)
            .with("headers", headers)
            .with("body", body)
            .with("isBase64Encoded", false)
            .build());
  }
}
