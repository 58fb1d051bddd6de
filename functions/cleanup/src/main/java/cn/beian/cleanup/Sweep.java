package cn.beian.cleanup;

import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * A part of the sweep.
 *
 * @param day the day, in Asia/Shanghai, whose deadlines are looked at
 * @param shard the part of the day's deadlines, from 0
 */
record Sweep(LocalDate day, int shard) {
  private static final int MOST_SHARDS = 1024;

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
