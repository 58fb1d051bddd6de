package cn.beian.orders;

import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.json.JsonObject;

/**
 * Reads what an order is wanted for: {@code change} or {@code deregister} with a filing number,
 * {@code copyOf} with an order's id; or else the content of what is to be filed.
 */
final class WishReader {
  static final int LONGEST = 64;

  private WishReader() {}

  static Wish read(JsonObject json) {
    if (json.has("change")) {
      return new Wish.Change(json.requiredText("change", LONGEST));
    }
    if (json.has("deregister")) {
      return new Wish.Deregister(json.requiredText("deregister", LONGEST));
    }
    FilingReader.refuseMaterials(json);
    return json.has("copyOf")
        ? new Wish.Copy(new OrderId(json.requiredText("copyOf", LONGEST)))
        : new Wish.File(FilingReader.read(json));
  }
}
