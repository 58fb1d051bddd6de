package cn.beian.orders;

import cn.beian.domain.account.AccountId;
import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.order.OrderId;
import cn.beian.platform.filing.FilingReader;
import cn.beian.platform.json.JsonObject;

/**
 * Reads what an order is wanted for: {@code change} or {@code deregister} with a filing number,
 * {@code copyOf} with an order's id; or else the content of what is to be filed.
 */
final class WishReader {
  private static final int LONGEST = 64;
  private static final int LONGEST_REASON = 500;

  private WishReader() {}

  /** What a reviewer wants deregistered, of which account, and why. */
  record ForAccount(AccountId account, String filingNumber, String reason) {}

  /** Reads the whole of it: a member that nobody knows is refused. */
  static Wish read(JsonObject json) {
    Wish wish = wish(json);
    json.end();
    return wish;
  }

  /** As {@link #read}, of what a reviewer wants for an account. */
  static ForAccount readForAccount(JsonObject json) {
    ForAccount wish =
        new ForAccount(
            new AccountId(json.requiredText("account", LONGEST)),
            json.requiredText("deregister", LONGEST),
            json.requiredText("reason", LONGEST_REASON));
    json.end();
    return wish;
  }

  private static Wish wish(JsonObject json) {
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
