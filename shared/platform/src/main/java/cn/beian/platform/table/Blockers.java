package cn.beian.platform.table;

import cn.beian.domain.concurrency.Concurrency;
import cn.beian.domain.concurrency.Scope;
import cn.beian.domain.concurrency.TogetherRow;
import cn.beian.domain.concurrency.WayOut;
import cn.beian.domain.order.Order;
import cn.beian.domain.order.OrderId;
import cn.beian.domain.order.OrderType;
import cn.beian.domain.refusal.Blocker;
import cn.beian.domain.rule.Text;
import cn.beian.platform.rules.Concurrencies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says who holds what an order wanted, why both cannot be, and how to end it. Of another account's
 * order its masked id and since when is told, and nothing else.
 */
final class Blockers {
  private static final int SHOWN = 4;

  private final Table table;
  private @Nullable Concurrency concurrency;

  Blockers(Table table) {
    this.table = table;
  }

  /**
   * What is held.
   *
   * @param name its name, where it is not personal data
   * @param path the field of the order that wants it
   * @param there the item that says who has it
   */
  record Held(Scope scope, @Nullable String name, String path, Item there) {}

  /** The blocker of the order that wants it. */
  Blocker of(Order wanting, Held held) {
    if (held.there().has(Attribute.FILING_NUMBER)) {
      return record(wanting, held);
    }
    if (!held.there().has(Attribute.ORDER)) {
      return Blocker.unheld(held.scope().name(), held.name(), held.path());
    }
    return order(wanting, held, new OrderId(held.there().text(Attribute.ORDER)));
  }

  private Blocker record(Order wanting, Held held) {
    boolean own = wanting.account().value().equals(held.there().text(Attribute.ACCOUNT));
    List<WayOut> ways =
        own || held.scope() == Scope.SERVICE_CODE ? List.of() : concurrency().waysOfOthersRecord();
    return new Blocker(
        held.scope().name(),
        held.name(),
        null,
        held.there().optionalInstant(Attribute.SINCE),
        held.path(),
        null,
        null,
        why(wanting, held.scope(), null),
        ways);
  }

  private Blocker order(Order wanting, Held held, OrderId id) {
    Order own = own(wanting, held, id).orElse(null);
    OrderType type = own == null ? null : own.type();
    return new Blocker(
        held.scope().name(),
        held.name(),
        own == null ? masked(id.value()) : id.value(),
        held.there().optionalInstant(Attribute.SINCE),
        held.path(),
        type,
        own == null ? null : own.state(),
        // The type of another account's order makes no difference, or the reason would tell it.
        why(wanting, held.scope(), type == null ? wanting.type() : type),
        own == null ? concurrency().waysOfOthers() : concurrency().waysOf(own.state()));
  }

  /** The order that holds it, if it is the same account's: a lock tells whose it is, a code not. */
  private Optional<Order> own(Order wanting, Held held, OrderId id) {
    String account = wanting.account().value();
    boolean another =
        held.scope() != Scope.SERVICE_CODE && !account.equals(held.there().text(Attribute.ACCOUNT));
    return another
        ? Optional.empty()
        : table
            .find(Key.order(id))
            .map(OrderItems::read)
            .filter(order -> order.account().equals(wanting.account()));
  }

  private @Nullable Text why(Order wanting, Scope scope, @Nullable OrderType running) {
    return concurrency().find(scope, wanting.type(), running).stream()
        .findFirst()
        .map(TogetherRow::why)
        .orElse(null);
  }

  private static String masked(String id) {
    return "***" + id.substring(Math.max(0, id.length() - SHOWN));
  }

  /** Read when something is refused for the first time. */
  private Concurrency concurrency() {
    Concurrency read = concurrency == null ? Concurrencies.load() : concurrency;
    concurrency = read;
    return read;
  }
}
