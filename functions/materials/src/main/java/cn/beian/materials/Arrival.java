package cn.beian.materials;

import cn.beian.domain.order.OrderId;
import cn.beian.platform.json.FieldError;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.MalformedException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An upload that arrived, as the bucket tells of it. */
record Arrival(OrderId order, String material) {
  private static final Pattern KEY =
      Pattern.compile("uploads/([0-9A-Za-z]{1,64})/([0-9A-Za-z]{1,64})");

  /**
   * What a notification tells of; nothing, if it only tries whether notifications arrive.
   *
   * @throws MalformedException if it is none of the bucket's
   */
  static List<Arrival> read(String notification) {
    Object json = Json.read(notification.getBytes(StandardCharsets.UTF_8));
    if (json instanceof Map<?, ?> map && "s3:TestEvent".equals(map.get("Event"))) {
      return List.of();
    }
    if (json instanceof Map<?, ?> map && map.get("Records") instanceof List<?> records) {
      return records.stream().map(Arrival::arrival).toList();
    }
    throw MalformedException.at("", FieldError.Code.NOT_OBJECT);
  }

  private static Arrival arrival(Object record) {
    String key = URLDecoder.decode(key(record), StandardCharsets.UTF_8);
    Matcher matcher = KEY.matcher(key);
    if (!matcher.matches()) {
      throw MalformedException.at("/Records/s3/object/key", FieldError.Code.NOT_ONE_OF);
    }
    return new Arrival(new OrderId(matcher.group(1)), matcher.group(2));
  }

  private static String key(Object record) {
    return record instanceof Map<?, ?> map
            && map.get("s3") instanceof Map<?, ?> s3
            && s3.get("object") instanceof Map<?, ?> object
            && object.get("key") instanceof String key
        ? key
        : "";
  }

  /** The notification of an upload that nobody awaits. */
  static String priming() {
    return """
    {"Records":[{"s3":{"object":{"key":"uploads/NOBODY/NOTHING"}}}]}\
    """;
  }
}
