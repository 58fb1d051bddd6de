package cn.beian.local;

import cn.beian.simulator.BureauSimulator;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;

/** The provider's identities with the simulated administrations, as functions read them. */
final class Identities {
  /** The MD5 of everybody's filing password with the simulator. */
  private static final String PASSWORD_HASH = "5d5ca77b32366526b4515511248da84d";

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
          .put("passwordHash", PASSWORD_HASH)
          .putObject("cipher")
          .put("key", given.path("key").asText())
          .put("offset", given.path("offset").asText());
    }
    return identities.toString();
  }
}
