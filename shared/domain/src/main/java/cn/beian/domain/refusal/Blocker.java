package cn.beian.domain.refusal;

import cn.beian.domain.concurrency.WayOut;
import cn.beian.domain.order.OrderState;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of an order.
 *
 * @param held what is held: ACCOUNT, DOMAIN, CERTIFICATE or SERVICE_CODE
 * @param name the thing's name where it is not personal data, such as the domain; null otherwise
 * @param order the order that holds it; masked when it is another account's; null when it is held
 *     by a filed record
 * @param since since when, where known
 * @param path JSON Pointer to the field of the refused order, empty for the whole
 * @param type the type of the order that holds it; null when it is another account's
 * @param state its state; null when it is another account's
 * @param why why both cannot be; null where nobody holds it
 * @param ways how to end what holds it
 */
public record Blocker(
    String held,
    @Nullable String name,
    @Nullable String order,
    @Nullable Instant since,
    String path,
    @Nullable OrderType type,
    @Nullable OrderState state,
    @Nullable Text why,
    List<WayOut> ways) {

  public Blocker {
    ways = List.copyOf(ways);
  }

  /** Something that nobody holds, or of whose holder nothing is known. */
  public static Blocker unheld(String thing, @Nullable String name, String path) {
    return new Blocker(thing, name, null, null, path, null, null, null, List.of());
  }
}
