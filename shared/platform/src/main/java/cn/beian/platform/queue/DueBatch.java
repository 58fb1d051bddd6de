package cn.beian.platform.queue;

import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import cn.beian.platform.table.Due;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What has come due, as the body of a queue message.
 *
 * @param ids of one kind, at most {@link #MOST}
 */
public record DueBatch(Due.Kind kind, List<String> ids) {
  /** How many ids a message carries. */
  public static final int MOST = 10;

  public DueBatch {
    ids = List.copyOf(ids);
  }

  /** The message's body. */
  public String write() {
    return Json.text(new JsonMap().with("kind", kind).with("ids", ids).build());
  }

  /**
   * Reads a message's body.
   *
   * @throws cn.beian.platform.json.MalformedException if it holds none
   */
  public static DueBatch read(String body) {
    JsonObject json = Json.readObject(body.getBytes(StandardCharsets.UTF_8));
    DueBatch batch =
        new DueBatch(json.requiredChoice("kind", Due.Kind.class), json.requiredTexts("ids", MOST));
    json.end();
    return batch;
  }
}
