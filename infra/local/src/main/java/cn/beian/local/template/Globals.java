package cn.beian.local.template;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SAM's merge of what all share with what one resource says: objects are merged, anything else is
 * replaced.
 */
final class Globals {
  private Globals() {}

  static ObjectNode merge(@Nullable JsonNode shared, JsonNode own) {
    ObjectNode merged = Json.object();
    if (shared instanceof ObjectNode object) {
      merged.setAll(object);
    }
    for (Map.Entry<String, JsonNode> each : own.properties()) {
      JsonNode before = merged.path(each.getKey());
      boolean both = before.isObject() && each.getValue().isObject();
      merged.set(each.getKey(), both ? merge(before, each.getValue()) : each.getValue());
    }
    return merged;
  }
}
