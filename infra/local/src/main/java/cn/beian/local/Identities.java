package cn.beian.local;

import cn.beian.simulator.BureauSimulator;
import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** The provider's identities with the simulated administrations, as functions read them. */
final class Identities {
  /** The MD5 of everybody's filing password with the simulator. */
  private static final String PASSWORD_HASH = "5d5ca77b32366526b4515511248da84d";

  private Identities() {}

  /** In these provinces, or in all if there are none. */
  static String with(BureauSimulator bureau, Set<String> provinces) {
    ArrayNode identities = Json.array();
    for (Map.Entry<String, JsonNode> account : bureau.accounts().properties()) {
      if (provinces.isEmpty() || provinces.contains(account.getKey())) {
        String url = bureau.address() + "/" + account.getKey();
        identities.add(
            identity(account.getValue()).put("province", "CN-" + account.getKey()).put("url", url));
      }
    }
    return identities.toString();
  }

  private static ObjectNode identity(JsonNode given) {
    ObjectNode identity =
        Json.object()
            .put("provider", given.path("ispId").asLong())
            .put("userName", given.path("userName").asText())
            .put("password", given.path("password").asText())
            .put("extension", true)
            .put("passwordHash", PASSWORD_HASH);
    identity
        .putObject("cipher")
        .put("key", given.path("key").asText())
        .put("offset", given.path("offset").asText());
    return identity;
  }
}
