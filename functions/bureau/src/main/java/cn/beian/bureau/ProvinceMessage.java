package cn.beian.bureau;

import cn.beian.domain.filing.Province;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.JsonObject;
import java.nio.charset.StandardCharsets;

/** A message that asks to see to one administration. */
final class ProvinceMessage {
  private ProvinceMessage() {}

  static String write(Province province) {
    return Json.text(new JsonMap().with("province", province).build());
  }

  static Province read(String body) {
    JsonObject json = Json.readObject(body.getBytes(StandardCharsets.UTF_8));
    Province province = json.requiredChoice("province", Province.class);
    json.end();
    return province;
  }
}
