package cn.beian.servicecodes;

import cn.beian.domain.instance.Instance;
import cn.beian.domain.instance.Instance.Status;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.json.Parse;
import java.nio.charset.StandardCharsets;

/** What happened to an instance, as the provider's inventory says it, and all it knows of it. */
enum InventoryEvent {
  BOUGHT(Status.LIVE),
  RENEWED(Status.LIVE),
  CHANGED(Status.LIVE),
  EXPIRED(Status.EXPIRED),
  RELEASED(Status.RELEASED);

  private final Status status;

  InventoryEvent(Status status) {
    this.status = status;
  }

  /**
   * The instance in a message's body.
   *
   * @throws cn.beian.platform.json.MalformedException if it holds no event
   */
  static Instance read(String body) {
    JsonObject json = Json.readObject(body.getBytes(StandardCharsets.UTF_8));
    InventoryEvent type = json.requiredChoice("type", InventoryEvent.class);
    String id = json.requiredParsed("instanceId", Parse::name, "");
    Instance instance = InstanceReader.read(id, json, type.status);
    json.end();
    return instance;
  }
}
