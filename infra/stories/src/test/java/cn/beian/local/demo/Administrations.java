package cn.beian.local.demo;

import cn.beian.simulator.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The simulated administrations: what they are told to do wrong, and what has come to them. */
final class Administrations {
  private static final ObjectNode RELEASE = Json.object().put("release", true);

  private final Stage stage;
  private final Caller anyone;

  Administrations(Stage stage, Caller anyone) {
    this.stage = stage;
    this.anyone = anyone;
  }

  /** Sets these faults and no others. */
  void misbehave(List<JsonNode> faults) {
    ObjectNode all = Json.object().put("clear", true);
    all.putArray("faults").addAll(faults);
    stage.act(anyone, "misbehaves", Call.post("/_local/bureau", all), 200);
  }

  /** Lets go of the files that a fault keeps back. */
  void letGo() {
    stage.act(anyone, "lets go", Call.post("/_local/bureau", RELEASE), 200);
  }

  /** The files that Guangdong has taken. */
  int uploads() {
    return shown().at("/offices/GD/lastSequence").asInt();
  }

  /** All that they have. */
  JsonNode shown() {
    return anyone.send(Call.get("/_local/bureau")).body();
  }
}
