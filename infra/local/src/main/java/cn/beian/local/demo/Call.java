package cn.beian.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to be made. */
record Call(String method, String path, @Nullable JsonNode body, Map<String, String> headers) {
  Call {
    headers = Map.copyOf(headers);
  }

  static Call get(String path) {
    return new Call("GET", path, null, Map.of());
  }

  static Call put(String path, JsonNode body) {
    return new Call("PUT", path, body, Map.of());
  }

  static Call post(String path, @Nullable JsonNode body) {
    return new Call("POST", path, body, Map.of());
  }

  static Call patch(String path, JsonNode body) {
    return new Call("PATCH", path, body, Map.of());
  }

  Call with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Call(method, path, body, more);
  }
}
