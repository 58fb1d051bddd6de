package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What came back. */
record Reply(int status, String etag, JsonNode body) {
  /** The text at this JSON Pointer, empty if there is none. */
  String text(String pointer) {
    return body.at(pointer).asText("");
  }

  List<JsonNode> list(String pointer) {
    return Json.elements(body.at(pointer));
  }
}
