package cn.beian.local;

import cn.beian.simulator.BureauSimulator;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;

/** The provider's identities with the simulated administrations, as functions read them. */
final class Identities {
  private Identities() {}

  static String with(BureauSimulator bureau) {
    ArrayNode identities = Json.array();
    for (Map.Entry<String, JsonNode> account : bureau.accounts().properties()) {
      JsonNode given = account.getValue();
      identities
          .addObject()
          .put("province", "CN-" + account.getKey())
          .put("url", bureau.address() + "/" + account.getKey())
          .put("provider", given.path("ispId").asLong())
          .put("userName", given.path("userName").asText())
          .put("password", given.path("password").asText())
          .put("extension", true)
          .putObject("cipher")
          .put("key", given.path("key").asText())
          .put("offset", given.path("offset").asText());
    }
    return identities.toString();
  }
}
