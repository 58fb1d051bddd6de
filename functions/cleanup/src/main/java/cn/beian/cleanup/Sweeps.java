package cn.beian.cleanup;

import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Due.Sweep;
import java.nio.charset.StandardCharsets;

/** Parts of the sweep of the due index as the bodies of queue messages. */
final class Sweeps {
  private static final int MOST_SHARDS = 1024;

  private Sweeps() {}

  /** The body of the message that asks for the sweep. */
  static String write(Sweep sweep) {
    return Json.text(new JsonMap().with("day", sweep.day()).with("shard", sweep.shard()).build());
  }

  /**
   * Reads a message's body.
   *
   * @throws cn.beian.platform.json.MalformedException if it holds no sweep
   */
  static Sweep read(String body) {
    JsonObject json = Json.readObject(body.getBytes(StandardCharsets.UTF_8));
    Sweep sweep =
        new Sweep(json.requiredDay("day"), (int) json.requiredNumber("shard", 0, MOST_SHARDS));
    json.end();
    return sweep;
  }
}
