package cn.beian.platform.filing;

import cn.beian.domain.order.Reason;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import java.util.Map;

/** Reasons of a rejection, as JSON. */
public final class Reasons {
  private static final int CODE = 64;
  private static final int TEXT = 1000;

  private Reasons() {}

  /** Reads a reason. */
  public static Reason read(JsonObject json) {
    return new Reason(
        json.requiredText("code", CODE), json.text("path", TEXT), json.requiredText("text", TEXT));
  }

  /** A reason as JSON. */
  public static Map<String, Object> write(Reason reason) {
    return new JsonMap()
        .with("code", reason.code())
        .with("path", reason.path())
        .with("text", reason.text())
        .build();
  }
}
